using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Delegates that call several functions: <c>+</c>, <c>-</c> and equality.</summary>
internal static class Delegates
{
    private static readonly Dictionary<BinaryOperatorKind, Func<Run, FunctionValue?, FunctionValue?, object?>> operators = new()
    {
        [BinaryOperatorKind.Add] = Combined,
        [BinaryOperatorKind.Subtract] = Without,
        [BinaryOperatorKind.Equals] = (_, left, right) => Boxes.Of(Equals(left, right)),
        [BinaryOperatorKind.NotEquals] = (_, left, right) => Boxes.Of(!Equals(left, right)),
    };

    /// <summary>An operator on delegates; <see langword="null"/> when they have none of that kind.</summary>
    public static BinaryCode? Operator(BinaryOperatorKind kind)
    {
        if (!operators.TryGetValue(kind, out var apply))
            return null;
        var name = kind.ToString();
        return (frame, left, right) =>
            (left as Unknown ?? right as Unknown) is { } unknown
                ? frame.Run.Derive(name, unknown, left, right)
                : apply(frame.Run, left as FunctionValue, right as FunctionValue);
    }

    public static FunctionValue? Combined(Run run, FunctionValue? left, FunctionValue? right)
    {
        if (left is null || right is null)
            return left ?? right;
        var (first, second) = (Parts(left), Parts(right));
        // A delegate that is added to itself forty times calls a million million functions.
        Bounded.Items(run, (long)first.Count + second.Count);
        run.Count(first.Count + second.Count);
        return new FunctionList([.. first, .. second]);
    }

    /// <summary>The left delegate without the last occurrence of the right one.</summary>
    public static FunctionValue? Without(Run run, FunctionValue? left, FunctionValue? right)
    {
        if (left is null || right is null)
            return left;
        var (all, removed) = (Parts(left), Parts(right));
        run.Count(all.Count);
        for (var start = all.Count - removed.Count; start >= 0; start--)
            if (all.Skip(start).Take(removed.Count).SequenceEqual(removed))
            {
                FunctionValue[] rest = [.. all.Take(start), .. all.Skip(start + removed.Count)];
                return rest.Length switch
                {
                    0 => null,
                    1 => rest[0],
                    _ => new FunctionList(rest),
                };
            }
        return left;
    }

    private static IReadOnlyList<FunctionValue> Parts(FunctionValue function) => function is FunctionList list ? list.Parts : [function];
}
