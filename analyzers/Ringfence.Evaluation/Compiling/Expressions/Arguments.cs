using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The arguments of a call: evaluated in the order of the text, put where the parameters are.</summary>
internal static class Arguments
{
    private static readonly object?[] none = [];

    /// <summary>Compiles arguments.</summary>
    /// <param name="arguments">The arguments in the order in which they are evaluated.</param>
    /// <param name="count">The number of parameters.</param>
    /// <param name="scope">The function that calls.</param>
    /// <param name="skip">A parameter whose value the caller has already: the receiver of an extension method.</param>
    /// <param name="callSite">What caller information is to say.</param>
    /// <param name="isEvaluated">Whether the callee is evaluated, so that references are passed as such; others get them written back.</param>
    public static Func<Frame, object?[]> Compile(
        ImmutableArray<IArgumentOperation> arguments,
        int count,
        FunctionCompiler scope,
        int skip = -1,
        CallSite? callSite = null,
        bool isEvaluated = false
    )
    {
        if (count == 0)
            return static _ => none;
        var codes = new Code[arguments.Length];
        var ordinals = new int[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            ordinals[i] = arguments[i].Parameter?.Ordinal ?? -1;
            codes[i] = ordinals[i] == skip || ordinals[i] < 0 ? static _ => null : Value(arguments[i], scope, callSite, isEvaluated);
        }
        return frame =>
        {
            var values = new object?[count];
            for (var i = 0; i < codes.Length; i++)
                if (ordinals[i] >= 0)
                    values[ordinals[i]] = codes[i](frame);
            return values;
        };
    }

    /// <summary>Writes back what was passed by reference; <see langword="null"/> when nothing was.</summary>
    public static Action<Frame, object?[]>? WriteBack(ImmutableArray<IArgumentOperation> arguments, FunctionCompiler scope)
    {
        Action<Frame, object?[]>? all = null;
        foreach (var argument in arguments)
            if (
                argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out, Ordinal: var ordinal }
                && argument.Value is not IDiscardOperation
            )
            {
                var place = PlaceTable.Compile(argument.Value, scope);
                all += (frame, values) => place.Write(frame, place.Prepare(frame), values[ordinal]);
            }
        return all;
    }

    private static Code Value(IArgumentOperation argument, FunctionCompiler scope, CallSite? callSite, bool isEvaluated)
    {
        if (isEvaluated && argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out && argument.Value is not IDiscardOperation)
        {
            var reference = ReferenceTo.Compile(argument.Value, scope);
            return frame => reference(frame);
        }
        if (callSite is not null && argument.ArgumentKind == ArgumentKind.DefaultValue && CallSite.IsFilePath(argument.Parameter!))
        {
            var key = callSite.Key;
            return _ => key;
        }
        // The value of an out argument is not read, and a variable that it declares does not exist yet.
        if (argument.Parameter!.RefKind == RefKind.Out)
            return static _ => null;
        return scope.Stored(argument.Value);
    }
}
