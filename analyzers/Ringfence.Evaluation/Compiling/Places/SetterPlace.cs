using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A property or indexer that is read and written through its accessors.</summary>
internal sealed class SetterPlace : Place
{
    private readonly Code instance;
    private readonly Func<Frame, object?[]> indices;
    private readonly Func<Frame, object?, object?[], object?> get;
    private readonly Action<Frame, object?, object?[]> set;
    private readonly Location location;

    private SetterPlace(
        Code instance,
        Func<Frame, object?[]> indices,
        Func<Frame, object?, object?[], object?> get,
        Action<Frame, object?, object?[]> set,
        Location location
    )
    {
        this.instance = instance;
        this.indices = indices;
        this.get = get;
        this.set = set;
        this.location = location;
    }

    public static Place Of(IPropertyReferenceOperation reference, IMethodSymbol setter, FunctionCompiler scope)
    {
        var instance = reference.Instance is null ? static _ => null : Receivers.Compile(reference.Instance, scope);
        var indices = Arguments.Compile(reference.Arguments, reference.Property.Parameters.Length, scope);
        var shape = new CallShape(reference, setter, reference.Instance, [], -1, null);
        return new SetterPlace(instance, indices, Getter(reference, scope), Setter(shape, setter, scope), reference.Syntax.GetLocation());
    }

    public override object? Prepare(Frame frame) => (instance(frame), indices(frame));

    public override object? Read(Frame frame, object? prepared)
    {
        var (receiver, at) = ((object?, object?[]))prepared!;
        return get(frame, receiver, (object?[])at.Clone());
    }

    public override void Write(Frame frame, object? prepared, object? value)
    {
        var (receiver, at) = ((object?, object?[]))prepared!;
        if (receiver is Unknown unknown)
            throw new GiveUpException($"a property of something that is not known changes, because {unknown.Reason}", location);
        set(frame, receiver, [.. at, value]);
    }

    private static Func<Frame, object?, object?[], object?> Getter(IPropertyReferenceOperation reference, FunctionCompiler scope)
    {
        if (reference.Property.GetMethod is not { } getter)
            return (_, _, _) => null;
        var facts = new CallShape(reference, getter, reference.Instance, [], -1, null).Facts;
        var unknown = new UnknownCalls(facts, Reasons.Outside(reference.Property));
        if (scope.Program.KeyOf(getter) is { } key)
            return (frame, receiver, at) =>
                receiver switch
                {
                    UserObject own => OwnCalls.Property(frame, own, own.Type.Implementation(key), at),
                    Unknown cause => unknown.Outcome(frame, cause, receiver, at),
                    _ => OwnCalls.Method(frame, null, key, at, []),
                };
        return FrameworkCatalogue.Find(getter, new TypeFacts(scope)) is { } member
            ? (frame, receiver, at) => FrameworkCalls.Invoke(frame, member, facts, unknown, receiver, at)
            : (frame, receiver, at) => unknown.Outcome(frame, receiver, at);
    }

    private static Action<Frame, object?, object?[]> Setter(CallShape shape, IMethodSymbol setter, FunctionCompiler scope)
    {
        if (scope.Program.KeyOf(setter) is { } key)
            return (frame, receiver, values) =>
            {
                if (receiver is UserObject own)
                    OwnCalls.SetProperty(frame, own, own.Type.Implementation(key), values);
                else
                    OwnCalls.Method(frame, null, key, values, []);
            };
        if (ClrTypes.IsOurs(setter) && scope.Program.SdkMemberOf(setter) is { } sdk)
            return (frame, receiver, values) => sdk.Invoke(frame.Run, receiver, values);
        var facts = shape.Facts;
        var unknown = new UnknownCalls(facts, Reasons.Outside(setter));
        if (FrameworkCatalogue.Find(setter, new TypeFacts(scope)) is { } member)
            return (frame, receiver, values) => FrameworkCalls.Invoke(frame, member, facts, unknown, receiver, values);
        return (_, _, _) => throw new GiveUpException($"{facts.Name} changes something that cannot be followed", facts.Place);
    }
}
