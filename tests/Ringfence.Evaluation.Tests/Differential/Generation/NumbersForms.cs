using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Sequences of a few ints, or none.</summary>
internal static class NumbersForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("range of numbers", (w, d) => $"Enumerable.Range({w.Bounded(0, 50)}, {w.Bounded(0, 5)})"),
        new("repetition", (w, d) => $"Enumerable.Repeat({w.Live(d)}, {w.Bounded(0, 3)})"),
        new(
            "array creation",
            (w, d) => w.Dice.Pick($"new[] {{ {w.Live(d)}, {w.Int(d)} }}", $"new int[{w.Dice.Between(1, 3)}]", w.Array(d))
        ),
        new("collection expression", (w, d) => $"((int[])[{w.Int(d)}, .. {w.Array(d)}, {w.Live(d)}])"),
        new("spread of a query", (w, d) => $"((List<int>)[.. {Shallow(w, d)}, {w.Live(d)}])"),
        new(
            "list creation",
            (w, d) => w.Scope.All(Scope.Kind.List) is { Count: > 0 } all ? w.Dice.Pick(all) : $"new List<int> {{ {w.Live(d)}, {w.Int(d)} }}"
        ),
        new(
            "iterator",
            (w, d) =>
                w.Dice.Pick(
                    $"Calc.Up({w.Bounded(0, 5)})",
                    $"Calc.Squares({w.Live(d)}).Take({w.Dice.Roll(4)})",
                    $"Calc.Tree({w.Bounded(0, 3)})"
                )
        ),
        new("custom enumerable", (w, d) => $"new Evens({w.Bounded(0, 4)})"),
        new("select", (w, d) => $"{Shallow(w, d)}.Select({Live(w, d)})"),
        new(
            "select with index",
            (w, d) => w.Name("i") is var i && w.Name("x") is var x ? $"{Shallow(w, d)}.Select(({x}, {i}) => {x} * 2 + {i})" : ""
        ),
        new("where", (w, d) => $"{Shallow(w, d)}.Where({w.Condition(w.Name("x"), d)})"),
        new("select many", (w, d) => $"{Shallow(w, d)}.Take(3).SelectMany({w.Name("x")} => new[] {{ {w.Live(d)}, {w.Int(d)} }})"),
        new("ordering", (w, d) => $"{Shallow(w, d)}.{w.Dice.Pick("OrderBy", "OrderByDescending")}({Live(w, d)}).ThenBy(x => x)"),
        new(
            "ordering of numbers",
            (w, d) =>
                $"{Shallow(w, d)}.{w.Dice.Pick("Order()", "OrderDescending()", "Reverse()")}".Replace(
                    ".Reverse()",
                    ".AsEnumerable().Reverse()",
                    StringComparison.Ordinal
                )
        ),
        new("sets", (w, d) => $"{Shallow(w, d)}.{w.Dice.Pick("Union", "Concat", "Except", "Intersect")}({Shallow(w, d)})"),
        new("distinct", (w, d) => $"{Shallow(w, d)}.{w.Dice.Pick("Distinct()", "DistinctBy(x => x % 3)")}"),
        new(
            "partition",
            (w, d) =>
                $"{Shallow(w, d)}.{w.Dice.Pick("Take(2)", "Skip(1)", "TakeLast(1)", "SkipLast(1)", "TakeWhile(x => x < 40)", "SkipWhile(x => x > 9)")}"
        ),
        new("append", (w, d) => $"{Shallow(w, d)}.{w.Dice.Pick("Append", "Prepend")}({w.Live(d)})"),
        new("zip", (w, d) => $"{Shallow(w, d)}.Zip({Shallow(w, d)}, (a, b) => unchecked(a * 7 + b))"),
        new("group", (w, d) => $"{Shallow(w, d)}.GroupBy(x => x % 3).Select(g => g.Key * 10 + g.Count())"),
        new("group with result", (w, d) => $"{Shallow(w, d)}.GroupBy(x => x & 1, (k, all) => k + all.Max())"),
        new("lookup", (w, d) => $"{Shallow(w, d)}.ToLookup(x => x % 2 == 0)[{w.Flag(d)}]"),
        new("chunk", (w, d) => $"{Shallow(w, d)}.Chunk(2).Select(c => c.Length + c[0])"),
        new("join", (w, d) => $"{Shallow(w, d)}.Join({Shallow(w, d)}, a => a % 4, b => b % 4, (a, b) => a + b).Take(6)"),
        new(
            "query",
            (w, d) =>
                w.Name("q") is var q
                    ? $"(from {q} in {Shallow(w, d)} where {Within(w, q, () => w.Flag(d))} select {Within(w, q, () => w.Live(d))})"
                    : ""
        ),
        new(
            "query with let",
            (w, d) =>
                w.Name("q") is var q
                    ? $"(from {q} in {Shallow(w, d)} let {q}t = {q} * 2 where {q}t != 6 orderby {q}t {w.Dice.Pick("", "descending")}, {q} select {q}t + {Within(w, q, () => w.Live(d))})"
                    : ""
        ),
        new(
            "query with two sources",
            (w, d) =>
                w.Names("q", 2) is [var a, var b]
                    ? $"(from {a} in {Shallow(w, d)}.Take(3) from {b} in {w.Array(d)} where {a} != {b} select {a} - {b}).Take(6)"
                    : ""
        ),
        new(
            "query with group",
            (w, d) =>
                w.Names("q", 2) is [var x, var g]
                    ? $"(from {x} in {Shallow(w, d)} group {x} * 2 by {x} % 3 into {g} orderby {g}.Key select {g}.Count() + {g}.Key + {g}.First())"
                    : ""
        ),
        new(
            "query with join",
            (w, d) =>
                w.Names("q", 3) is [var x, var y, var all]
                    ? $"(from {x} in {Shallow(w, d)} join {y} in {w.Array(d)} on {x} % 5 equals {y} % 5 {w.Dice.Pick($"select {x} + {y}", $"into {all} select {x} + {all}.Count()")}).Take(6)"
                    : ""
        ),
        new(
            "dictionary values",
            (w, d) =>
                w.Scope.All(Scope.Kind.Dictionary) is { Count: > 0 } all
                    ? $"{w.Dice.Pick(all)}.{w.Dice.Pick("Values", "Select(p => p.Value + p.Key.Length)")}"
                    : Shallow(w, d)
        ),
        new("array range", (w, d) => $"{w.Array(d)}[{w.Dice.Pick("..", "..1", "^1..", "1..")}]"),
        new("cast and type filter", (w, d) => $"new object[] {{ {w.Live(d)}, \"a\", 2.5, {w.Live(d)} }}.OfType<int>()"),
        new("stored query", (w, d) => $"{Shallow(w, d)}.{w.Dice.Pick("ToList()", "ToArray()", "ToHashSet().Order()")}"),
        new("queue and stack", (w, d) => $"new {w.Dice.Pick("Queue", "Stack")}<int>({w.Array(d)})"),
    ];

    // A sequence whose own parts are simple, so that expressions stay readable.
    private static string Shallow(Writer w, int d) =>
        d > 0 ? w.Numbers(Math.Min(d - 1, 1)) : w.Dice.Pick($"Calc.Up({w.Dice.Roll(5)})", w.Array(0), "Enumerable.Range(3, 4)");

    private static string Live(Writer w, int d) => w.Name("x") is var x ? $"{x} => {Within(w, x, () => w.Live(d))}" : "";

    private static string Within(Writer w, string variable, Func<string> write) => w.Inside(Scope.Kind.FixedInt, variable, write);
}
