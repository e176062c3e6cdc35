using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>A framework member that is called by reflection, with its arguments and result converted.</summary>
internal sealed class BoundMember : FrameworkMember
{
    private readonly ListedMember listed;
    private readonly Invoker invoker;
    private readonly Guard? guard;
    private readonly IncomingConversion? receiverConversion;
    private readonly IncomingConversion?[] conversions;
    private readonly Func<object, object?>? outgoing;
    private readonly int[] references;
    private readonly bool[] acceptsUnknown;
    private readonly Type? comparer;
    private readonly bool copiesArguments;
    private readonly bool isLazy;

    private BoundMember(ListedMember listed, MethodBase closed, Type? comparer)
    {
        this.listed = listed;
        this.comparer = comparer;
        invoker = new(closed);
        guard = Guards.For(listed);
        var parameters = closed.GetParameters();
        conversions = [.. parameters.Select(parameter => Incoming.For(Element(parameter.ParameterType)))];
        references =
        [
            .. parameters.Where(parameter => parameter.ParameterType.IsByRef && !parameter.IsIn).Select(parameter => parameter.Position),
        ];
        copiesArguments = comparer is not null || conversions.Any(conversion => conversion is not null);
        acceptsUnknown = [.. listed.Method.GetParameters().Select(parameter => UnknownArguments.Accepts(listed.Method, parameter))];
        if (closed.DeclaringType!.IsInterface)
            receiverConversion = Incoming.For(closed.DeclaringType);
        if (closed is MethodInfo { ReturnType: var result })
        {
            outgoing = result == typeof(void) ? null : Outgoing.For(result);
            isLazy =
                listed.Method.DeclaringType == typeof(Enumerable)
                && (result == typeof(IOrderedEnumerable<object>) || ErasedTypes.IsSequence(result));
        }
    }

    public override bool ChangesReceiver => listed.ChangesReceiver;

    public override bool ChangesFirstArgument => listed.ChangesArgument;

    /// <summary>Binds a member of the list.</summary>
    /// <param name="listed">The member.</param>
    /// <param name="methodArguments">The exact type arguments of a generic method; <see langword="null"/> to erase them.</param>
    /// <returns>The member; <see langword="null"/> when its constraints forbid the type arguments.</returns>
    public static BoundMember? Bind(ListedMember listed, Type[]? methodArguments = null)
    {
        // What gives spans, references or pointers works on memory, not on values.
        if (
            listed.Method is MethodInfo { ReturnType: var result }
            && (result.IsByRef || result.IsPointer || ErasedTypes.SpanItem(result) is not null)
        )
            return null;
        var twin = methodArguments is null ? ComparerTwins.Of(listed.Method) : listed.Method;
        if (ErasedTypes.Close(twin, methodArguments) is not { } closed)
            return null;
        return new(listed, closed, twin == listed.Method ? null : closed.GetParameters().Last().ParameterType);
    }

    public override bool AcceptsUnknown(int parameter) => acceptsUnknown[parameter];

    public override object? Invoke(IRun run, object? receiver, object?[] arguments)
    {
        guard?.Invoke(run, receiver, arguments);
        Charge(run, receiver);
        var passed = copiesArguments ? Converted(run, arguments) : arguments;
        object? result;
        try
        {
            result = invoker.Invoke(Receiver(run, receiver), passed);
        }
        // Sorting wraps whatever a comparison throws.
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is { } inner && EndsEvaluation(inner))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
        foreach (var index in references)
            arguments[index] = Outgoing.Item(passed[index]);
        if (outgoing is not null && result is not null)
            result = outgoing(result);
        return isLazy ? Sequences.Lazy(result, passed, run) : result;
    }

    private static Type Element(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static bool EndsEvaluation(Exception exception) =>
        exception is UnknownReachedException or BoundReachedException or OperationCanceledException;

    private void Charge(IRun run, object? receiver)
    {
        if (receiver is string text)
            run.Count(text.Length >> 6);
        else if (listed.IsLinear)
            run.Count(SizeOf(receiver));
    }

    private static int SizeOf(object? receiver) =>
        receiver switch
        {
            ICollection collection => collection.Count,
            ICollection<object?> collection => collection.Count,
            _ => 0,
        };

    private object? Receiver(IRun run, object? receiver)
    {
        if (receiverConversion is null)
            return receiver;
        var converted = receiverConversion(run, receiver);
        if (listed.ChangesReceiver && !ReferenceEquals(converted, receiver))
            throw new UnknownReachedException(
                new($"changing a {receiver?.GetType().Name} through an interface is not supported", place: null)
            );
        return converted;
    }

    private object?[] Converted(IRun run, object?[] arguments)
    {
        var converted = new object?[conversions.Length];
        for (var i = 0; i < arguments.Length; i++)
            converted[i] = conversions[i] is { } convert ? convert(run, arguments[i]) : arguments[i];
        if (comparer is not null)
            converted[arguments.Length] = ComparerTwins.Comparer(comparer, run);
        return converted;
    }
}
