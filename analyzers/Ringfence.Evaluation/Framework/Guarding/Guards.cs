using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>Looks at the arguments of a member before it is called.</summary>
/// <exception cref="BoundReachedException">The outcome would be too large.</exception>
internal delegate void Guard(IRun run, object? receiver, object?[] arguments);

/// <summary>The members whose outcome can be much larger than their arguments, and how large it would be.</summary>
internal static class Guards
{
    private static readonly Dictionary<string, Guard> ByName = new()
    {
        ["System.String.#ctor"] = (run, _, arguments) => Bounded.Text(run, arguments is [char, int count] ? count : 0),
        ["System.String.PadLeft"] = (run, _, arguments) => Bounded.Text(run, (int)arguments[0]!),
        ["System.String.PadRight"] = (run, _, arguments) => Bounded.Text(run, (int)arguments[0]!),
        ["System.String.Insert"] = (run, receiver, arguments) => Bounded.Text(run, (long)Length(receiver) + Length(arguments[1])),
        ["System.String.Replace"] = (run, receiver, arguments) => Bounded.Text(run, Replaced(receiver, arguments)),
        ["System.String.ReplaceLineEndings"] = (run, receiver, arguments) =>
            Bounded.Text(run, arguments is [string ending] ? Length(receiver) * Math.Max(1L, ending.Length) : 0),
        ["System.Text.StringBuilder.#ctor"] = (run, _, arguments) =>
            Bounded.Text(run, arguments.Select(argument => argument is int size ? size : Length(argument)).DefaultIfEmpty().Max()),
        ["System.Text.StringBuilder.set_Length"] = (run, _, arguments) => Bounded.Text(run, (int)arguments[0]!),
        ["System.Text.StringBuilder.Append"] = (run, receiver, arguments) => Bounded.Text(run, Length(receiver) + Growth(arguments)),
        ["System.Text.StringBuilder.AppendLine"] = (run, receiver, arguments) =>
            Bounded.Text(run, Length(receiver) + Growth(arguments) + 2),
        ["System.Text.StringBuilder.Insert"] = (run, receiver, arguments) =>
            Bounded.Text(run, Length(receiver) + Growth([.. arguments.Skip(1)])),
        ["System.Text.StringBuilder.Replace"] = (run, receiver, arguments) => Bounded.Text(run, Replaced(receiver, arguments)),
        ["System.Collections.Generic.List`1.EnsureCapacity"] = Capacity,
        ["System.Collections.Generic.HashSet`1.EnsureCapacity"] = Capacity,
        ["System.Collections.Generic.Dictionary`2.EnsureCapacity"] = Capacity,
    };

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

    public static Guard? For(ListedMember member)
    {
        var guards = new List<Guard>();
        if (ByName.TryGetValue(member.Name, out var guard))
            guards.Add(guard);
        var parameters = member.Method.GetParameters();
        var format = Array.FindIndex(parameters, parameter => parameter.Name == "format" && parameter.ParameterType == typeof(string));
        if (format >= 0)
            guards.Add((run, _, arguments) => Bounded.Text(run, FormatWidth.OfItem((string?)arguments[format])));
        var capacity = Array.FindIndex(parameters, parameter => parameter.Name is "capacity" or "initialCapacity" or "concurrencyLevel");
        if (capacity >= 0)
            guards.Add((run, _, arguments) => Bounded.Items(run, (int)arguments[capacity]!));
        if (
            member.ChangesReceiver
            && Growing.Contains(member.Method.Name)
            && typeof(IEnumerable).IsAssignableFrom(member.Method.DeclaringType)
        )
            guards.Add((run, receiver, arguments) => Bounded.Items(run, Size(receiver) + Math.Max(1L, arguments.Max(Size))));
        return guards.Count == 0 ? null : (Guard)Delegate.Combine([.. guards]);
    }

    private static void Capacity(IRun run, object? receiver, object?[] arguments) => Bounded.Items(run, (int)arguments[0]!);

    private static long Growth(object?[] arguments) =>
        arguments switch
        {
            [char, int count] => count,
            [string or null, _, int count] => count,
            [string text, int count] => (long)text.Length * count,
            [IFormatProvider or null, string text] => text.Length,
            [] => 0,
            _ => Length(arguments[0]),
        };

    private static long Replaced(object? receiver, object?[] arguments)
    {
        var length = Length(receiver);
        if (arguments is not [string { Length: > 0 } old, var replacement, ..])
            return length;
        // No more than this, unless the culture ignores characters; it is counted only when it matters.
        return length
            + (Math.Max(0L, Length(replacement) - old.Length) * (receiver is string text ? Occurrences(text, old) : length / old.Length));
    }

    private static long Occurrences(string text, string old)
    {
        long count = 0;
        for (
            var at = text.IndexOf(old, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(old, at + old.Length, StringComparison.OrdinalIgnoreCase)
        )
            count++;
        return count;
    }

    private static int Length(object? value) =>
        value switch
        {
            null => 0,
            string text => text.Length,
            StringBuilder builder => builder.Length,
            object?[] characters => characters.Length,
            // Numbers, truth values, characters.
            _ => 32,
        };

    private static int Size(object? value) =>
        value switch
        {
            ICollection collection => collection.Count,
            ICollection<object?> collection => collection.Count,
            _ => 0,
        };
}
