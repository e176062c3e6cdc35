using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>Looks at the arguments of a member before it is called.</summary>
/// <exception cref="BoundReachedException">The outcome would be too large.</exception>
/// <exception cref="UnknownReachedException">The outcome depends on what is unknown.</exception>
internal delegate void Guard(IRun run, object? receiver, object?[] arguments);

/// <summary>What must be known before a member is called: how large its outcome will be, and that it looks at nothing unknown.</summary>
internal static class Guards
{
    private static readonly string[] Growing =
    [
        "Add",
        "AddAfter",
        "AddBefore",
        "AddFirst",
        "AddLast",
        "AddRange",
        "Enqueue",
        "Insert",
        "InsertRange",
        "Push",
        "TryAdd",
        "set_Item",
        "UnionWith",
        "SymmetricExceptWith",
    ];

    private static readonly string[] Searching =
    [
        "Contains",
        "ContainsValue",
        "Find",
        "FindLast",
        "IndexOf",
        "IndexOfValue",
        "LastIndexOf",
        "Remove",
    ];

    /// <summary>All guards of a member; <see langword="null"/> when there are none.</summary>
    public static Guard? For(ListedMember member)
    {
        Guard?[] guards = [TextGuards.For(member), Format(member), Capacity(member), Growth(member), Search(member)];
        return (Guard?)Delegate.Combine([.. guards.OfType<Guard>()]);
    }

    // D2000000000
    private static Guard? Format(ListedMember member)
    {
        var format = Array.FindIndex(
            member.Method.GetParameters(),
            parameter => parameter.Name == "format" && parameter.ParameterType == typeof(string)
        );
        return format < 0 ? null : (run, _, arguments) => Bounded.Text(run, FormatWidth.OfItem((string?)arguments[format]));
    }

    private static Guard? Capacity(ListedMember member)
    {
        var capacity = Array.FindIndex(
            member.Method.GetParameters(),
            parameter => parameter.Name is "capacity" or "initialCapacity" && parameter.ParameterType == typeof(int)
        );
        return capacity < 0 ? null : (run, _, arguments) => Bounded.Items(run, (int)arguments[capacity]!);
    }

    private static Guard? Growth(ListedMember member)
    {
        if (!member.ChangesReceiver || !Growing.Contains(member.Method.Name) || !IsCollection(member.Method.DeclaringType!))
            return null;
        return (run, receiver, arguments) => Bounded.Items(run, Sizes.Of(receiver) + Math.Max(1, arguments.Max(Sizes.Of)));
    }

    // The framework would ask a known value whether it equals an unknown one, and believe that it does not.
    private static Guard? Search(ListedMember member)
    {
        var type = member.Method.DeclaringType!;
        if (
            !Searching.Contains(member.Method.Name)
            || !IsSearched(type)
            || !Array.Exists(member.Method.GetParameters(), parameter => parameter.ParameterType.IsGenericParameter)
        )
            return null;
        return member.Method.IsStatic
            ? (run, _, arguments) => DemandKnownItems(arguments[0], run)
            : (run, receiver, _) => DemandKnownItems(receiver, run);
    }

    private static bool IsCollection(Type type) => typeof(IEnumerable).IsAssignableFrom(type);

    // Sets and the keys of dictionaries hash what is added to them: nothing in them is unknown.
    private static bool IsSearched(Type type) =>
        type == typeof(Array) || (IsCollection(type) && !type.Name.Contains("Set") && !type.Name.Contains("Dictionary"));

    private static void DemandKnownItems(object? items, IRun run)
    {
        if (items is not (IReadOnlyCollection<object?> or IList) || items is ISet<object?>)
            return;
        run.Count((int)Sizes.Of(items));
        foreach (var item in (IEnumerable)items)
            if (item is Unknown unknown)
                throw new UnknownReachedException(unknown);
    }
}
