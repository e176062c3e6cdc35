using System;
using System.Collections.Generic;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>What loops call most, and searches that must notice unknown items.</summary>
internal static class WrittenCollections
{
    private const string List = "System.Collections.Generic.List`1.";
    private const string Dictionary = "System.Collections.Generic.Dictionary`2.";

    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        (List + "Add", _ => Add),
        (List + "get_Count", _ => (_, receiver, _) => ((List<object?>)receiver!).Count),
        (List + "get_Item", _ => (_, receiver, arguments) => ((List<object?>)receiver!)[(int)arguments[0]!]),
        (List + "set_Item", _ => SetItem),
        (List + "Contains", _ => (run, receiver, arguments) => IndexOf(run, (List<object?>)receiver!, arguments[0]) >= 0),
        (
            List + "IndexOf",
            parameters => parameters.Length == 1 ? (run, receiver, arguments) => IndexOf(run, (List<object?>)receiver!, arguments[0]) : null
        ),
        (List + "Remove", _ => (run, receiver, arguments) => Remove(run, (List<object?>)receiver!, arguments[0])),
        (Dictionary + "get_Count", _ => (_, receiver, _) => ((Dictionary<object, object?>)receiver!).Count),
        (Dictionary + "get_Item", _ => (_, receiver, arguments) => ((Dictionary<object, object?>)receiver!)[arguments[0]!]),
        (Dictionary + "set_Item", _ => SetValue),
        (Dictionary + "ContainsKey", _ => (_, receiver, arguments) => ((Dictionary<object, object?>)receiver!).ContainsKey(arguments[0]!)),
        (
            Dictionary + "TryGetValue",
            _ => (_, receiver, arguments) => ((Dictionary<object, object?>)receiver!).TryGetValue(arguments[0]!, out arguments[1])
        ),
        // Its own indexer gives a reference.
        (
            "System.Collections.Frozen.FrozenDictionary`2.get_Item",
            _ => (_, receiver, arguments) => ((IReadOnlyDictionary<object, object?>)receiver!)[arguments[0]!]
        ),
        ("System.Array.get_Length", _ => (_, receiver, _) => ((Array)receiver!).Length),
        (
            "System.Array.IndexOf",
            parameters => parameters.Length == 2 ? (run, _, arguments) => IndexOf(run, (object?[])arguments[0]!, arguments[1]) : null
        ),
    ];

    /// <summary>Where a value is among items, some of which may be unknown.</summary>
    public static int IndexOf(IRun run, IReadOnlyList<object?> items, object? value)
    {
        for (var i = 0; i < items.Count; i++)
        {
            run.Count();
            if (ErasedEquality.AreEqual(items[i], value))
                return i;
        }
        return -1;
    }

    private static object? Add(IRun run, object? receiver, object?[] arguments)
    {
        var list = (List<object?>)receiver!;
        Bounded.Items(run, list.Count + 1L);
        list.Add(arguments[0]);
        return null;
    }

    private static object? SetItem(IRun run, object? receiver, object?[] arguments)
    {
        ((List<object?>)receiver!)[(int)arguments[0]!] = arguments[1];
        return null;
    }

    private static bool Remove(IRun run, List<object?> list, object? item)
    {
        var index = IndexOf(run, list, item);
        if (index < 0)
            return false;
        run.Count(list.Count - index);
        list.RemoveAt(index);
        return true;
    }

    private static object? SetValue(IRun run, object? receiver, object?[] arguments)
    {
        var dictionary = (Dictionary<object, object?>)receiver!;
        Bounded.Items(run, dictionary.Count + 1L);
        dictionary[arguments[0]!] = arguments[1];
        return null;
    }
}
