using System;
using System.Collections;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>A framework member that is called by reflection, with its arguments and result converted.</summary>
internal sealed class BoundMember : FrameworkMember
{
    private readonly ListedMember listed;
    private readonly Type declaring;
    private readonly Invoker invoker;
    private readonly Guard? guard;
    private readonly IncomingConversion? receiverConversion;
    private readonly BoundParameter[] parameters;
    private readonly Func<object, object?>? outgoing;
    private readonly Type? comparer;
    private readonly bool isInstance;
    private readonly bool isLazy;
    private readonly bool isOfOthers;

    private BoundMember(ListedMember listed, MethodBase closed, Type? comparer)
    {
        this.listed = listed;
        this.comparer = comparer;
        declaring = closed.DeclaringType!;
        invoker = new(closed);
        guard = Guards.For(listed);
        isInstance = closed is { IsStatic: false, IsConstructor: false };
        parameters =
        [
            .. listed.Method.GetParameters().Zip(closed.GetParameters(), (open, exact) => new BoundParameter(listed.Method, open, exact)),
        ];
        if (declaring.IsInterface)
            receiverConversion = Incoming.For(declaring);
        if (closed is not MethodInfo { ReturnType: var result } || result == typeof(void))
            return;
        outgoing = Outgoing.For(result);
        isOfOthers = closed.GetParameters() is [{ ParameterType: var first }, ..] && typeof(IEnumerable).IsAssignableFrom(first);
        isLazy =
            listed.Method.DeclaringType == typeof(Enumerable)
            && (result == typeof(IOrderedEnumerable<object>) || ErasedTypes.IsSequence(result));
    }

    public override bool ChangesReceiver => listed.ChangesReceiver;

    public override bool ChangesArgument => listed.ChangesArgument;

    /// <summary>Binds a member of the list.</summary>
    /// <param name="listed">The member.</param>
    /// <param name="methodArguments">The exact type arguments of a generic method; <see langword="null"/> to erase them.</param>
    /// <returns>The member; <see langword="null"/> when it works on memory, or its constraints forbid the type arguments.</returns>
    public static BoundMember? Bind(ListedMember listed, Type[]? methodArguments = null)
    {
        if (listed.Method is MethodInfo { ReturnType: var result } && (result.IsByRef || ErasedTypes.SpanItem(result) is not null))
            return null;
        var twin = methodArguments is null ? ComparerTwins.Of(listed.Method) : listed.Method;
        if (ErasedTypes.Close(twin, methodArguments) is not { } closed)
            return null;
        return new(listed, closed, twin == listed.Method ? null : closed.GetParameters().Last().ParameterType);
    }

    public override bool AcceptsUnknown(int parameter) => parameters[parameter].AcceptsUnknown;

    public override object? Invoke(IRun run, object? receiver, object?[] arguments)
    {
        guard?.Invoke(run, receiver, arguments);
        Charge(run, receiver, arguments);
        var passed = Converted(run, arguments);
        object? result;
        try
        {
            result = invoker.Invoke(isInstance ? Receiver(run, receiver) : null, passed);
        }
        catch (InvalidOperationException wrapped) when (Interruptions.Inside(wrapped) is { } interruption)
        {
            ExceptionDispatchInfo.Capture(interruption).Throw();
            throw;
        }
        for (var i = 0; i < parameters.Length; i++)
            if (parameters[i].IsWrittenBack)
                arguments[i] = Outgoing.Item(passed[i]);
        if (outgoing is not null && result is not null)
            result = outgoing(result);
        return isLazy ? Sequences.Lazy(result, arguments, run, isOfOthers) : result;
    }

    // Strings are fast, but not for nothing.
    private void Charge(IRun run, object? receiver, object?[] arguments)
    {
        if (receiver is string text)
            run.Count(text.Length >> 6);
        else if (receiver is StringBuilder builder)
            run.Count(builder.Length >> 6);
        else if (listed.IsLinear)
            run.Count((int)Sizes.Of(receiver));
        foreach (var argument in arguments)
            if (argument is string { Length: > 64 } lengthy)
                run.Count(lengthy.Length >> 6);
    }

    private object? Receiver(IRun run, object? receiver)
    {
        if (receiver is null)
            return null;
        var converted = receiverConversion is null ? receiver : receiverConversion(run, receiver);
        if (converted?.GetType() != declaring && !declaring.IsInstanceOfType(converted))
            throw new UnknownReachedException(new($"what a {receiver.GetType().Name} does is not known", place: null));
        if (listed.ChangesReceiver && !ReferenceEquals(converted, receiver))
            throw new UnknownReachedException(new($"how a {receiver.GetType().Name} changes is not known", place: null));
        return converted;
    }

    private object?[] Converted(IRun run, object?[] arguments)
    {
        var converted = new object?[parameters.Length + (comparer is null ? 0 : 1)];
        for (var i = 0; i < parameters.Length; i++)
            converted[i] = parameters[i].Converted(run, arguments[i]);
        if (comparer is not null)
            converted[parameters.Length] = ComparerTwins.Comparer(comparer, run);
        return converted;
    }
}
