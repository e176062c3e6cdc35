using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Events of the program's types: fields that hold a delegate, unless their accessors are written out.</summary>
internal static class Events
{
    public static Code Read(IEventReferenceOperation operation, FunctionCompiler scope)
    {
        if (Field(operation, scope) is not { } place)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        return frame => place.Read(frame, place.Prepare(frame));
    }

    public static Code Assign(IEventAssignmentOperation operation, FunctionCompiler scope)
    {
        var handler = scope.Expression(operation.HandlerValue);
        var adds = operation.Adds;
        if (operation.EventReference is not IEventReferenceOperation reference)
            return Lost(operation, scope);
        var accessor = adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is { } written && UserTypes.HasBody(written) && scope.Program.KeyOf(written) is { } key)
        {
            var instance = reference.Instance is null ? static _ => null : scope.Expression(reference.Instance);
            return frame =>
            {
                var self = instance(frame) as UserObject;
                return OwnCalls.Method(frame, self, self?.Type.Implementation(key) ?? key, [handler(frame)], []);
            };
        }
        if (Field(reference, scope) is not { } place)
            return Lost(operation, scope);
        var text = operation.Syntax.GetLocation();
        return frame =>
        {
            var prepared = place.Prepare(frame);
            var changed = handler(frame);
            if ((changed as Unknown ?? place.Read(frame, prepared) as Unknown) is { } unknown)
                throw new GiveUpException($"an event gets a handler that is not known, because {unknown.Reason}", text);
            var before = place.Read(frame, prepared) as FunctionValue;
            place.Write(
                frame,
                prepared,
                adds
                    ? Delegates.Combined(frame.Run, before, changed as FunctionValue)
                    : Delegates.Without(frame.Run, before, changed as FunctionValue)
            );
            return null;
        };
    }

    private static Code Lost(IOperation operation, FunctionCompiler scope)
    {
        var lost = scope.GiveUp(operation, Reasons.NotSupported(operation));
        return frame => lost(frame);
    }

    private static Place? Field(IEventReferenceOperation reference, FunctionCompiler scope)
    {
        if (
            UserTypes.Of(reference.Event.ContainingType, scope.Program) is not { } type
            || scope.Program.KeyOf(reference.Event) is not { } key
        )
            return null;
        if (reference.Event.IsStatic)
            return type.StaticOf(key) is >= 0 and var index
                ? new StaticPlace(type, scope.TypeArguments(reference.Event.ContainingType), index)
                : null;
        return reference.Instance is not null && type.FieldOf(key) is >= 0 and var field
            ? new FieldPlace(scope.Expression(reference.Instance), field)
            : null;
    }
}
