using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Queries that compare items themselves, or give back what they are given.</summary>
internal static class WrittenQueries
{
    private const string Query = "System.Linq.Enumerable.";

    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        (Query + "AsEnumerable", _ => (_, _, arguments) => arguments[0]),
        (
            Query + "Contains",
            parameters => parameters.Length == 2 ? (run, _, arguments) => Contains(Sequences.Of(arguments[0], run), arguments[1]) : null
        ),
        (Query + "Max", parameters => Extreme(parameters, sign: 1)),
        (Query + "Min", parameters => Extreme(parameters, sign: -1)),
    ];

    // A set is asked: it may compare in its own way.
    private static bool Contains(IEnumerable<object?> items, object? value) =>
        items is ICollection<object?> collection ? collection.Contains(value) : items.Any(item => ErasedEquality.AreEqual(item, value));

    // Those of numbers are bound as they are; these compare whatever a function gives.
    private static MemberBody? Extreme(ParameterInfo[] parameters, int sign)
    {
        if (parameters[0].ParameterType.GenericTypeArguments is not [{ IsGenericParameter: true }])
            return null;
        return parameters switch
        {
            [_] => (run, _, arguments) => Extreme(run, Sequences.Of(arguments[0], run), comparer: null, sign),
            [_, { ParameterType.GenericTypeArguments: [_, { IsGenericParameter: true }] }] => (run, _, arguments) =>
            {
                var function = (Func<object?, object?>)Incoming.To(typeof(Func<object, object>), arguments[1], run)!;
                return Extreme(run, Sequences.Of(arguments[0], run).Select(function), comparer: null, sign);
            },
            [_, { ParameterType.Name: "IComparer`1" }] => (run, _, arguments) =>
                Extreme(run, Sequences.Of(arguments[0], run), arguments[1], sign),
            _ => null,
        };
    }

    // Of nothing there is no extreme: null, which a type that has no null turns into an exception.
    private static object? Extreme(IRun run, IEnumerable<object?> items, object? comparer, int sign)
    {
        var order = ErasedComparer.Of(comparer, run);
        object? extreme = null;
        foreach (var item in items)
        {
            if (item is Unknown unknown)
                throw new UnknownReachedException(unknown);
            if (item is not null && (extreme is null || order.Compare(item, extreme) * sign > 0))
                extreme = item;
        }
        return extreme;
    }
}
