using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Expressions of type bool. None is a constant for the compiler.</summary>
internal static class FlagForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("comparison", (w, d) => $"{w.Live(d)} {w.Dice.Pick("<", ">", "<=", ">=", "==", "!=")} {w.Int(d)}".Parenthesized()),
        new("and", (w, d) => $"({w.Flag(d)} && {w.Flag(d)})"),
        new("or", (w, d) => $"({w.Flag(d)} || {w.Flag(d)})"),
        new("not", (w, d) => $"!({w.Flag(d)})"),
        new("eager logic", (w, d) => $"(({w.Flag(d)}) {w.Dice.Pick("&", "|", "^")} ({w.Flag(d)}))"),
        new(
            "constant pattern",
            (w, d) => $"({w.Live(d)} is {w.Dice.Pick("5", "> 3", "not 7", "1 or 2 or 3", "> 10 and < 30", "< 0 or > 20")})"
        ),
        new(
            "declaration pattern",
            (w, d) => w.Name("m") is var m ? $"(Calc.Maybe({w.Live(d)}) is {w.Dice.Pick("int", "var")} {m} && {m} != 4)" : ""
        ),
        new(
            "property pattern",
            (w, d) =>
                $"(new Spec({w.Text(d)}, {w.Live(d)}) is {{ {w.Dice.Pick("Size: > 10", "Name.Length: < 4", $"Size: var {w.Name("q")}, Extra: 0", "Name: \"web\"", "Total: < 50 and not 7")} }})"
        ),
        new(
            "positional pattern",
            (w, d) =>
                $"(new Box({w.Live(d)}, {w.Int(d)}) is {w.Dice.Pick("(> 5, _)", $"(var {w.Name("a")}, _) {{ Height: < 9 }}", "{ Width: 3 }")})"
        ),
        new("type pattern", (w, d) => $"(Shapes.All[{w.Bounded(0, 2)}] is {w.Dice.Pick("Box", "Ring or Box { Width: > 1 }", "not Ring")})"),
        new("list pattern test", (w, d) => $"({w.Array(d)} is {w.Dice.Pick("[> 0, ..]", "[.., 3]", "[_]", "[_, _, ..]")})"),
        new("any and all", (w, d) => $"{w.Numbers(d)}.{w.Dice.Pick("Any", "All")}({w.Condition(w.Name("x"), d)})"),
        new("contains", (w, d) => $"{w.Numbers(d)}.Contains({w.Int(d)})"),
        new(
            "text test",
            (w, d) =>
                $"{w.Text(d)}.{w.Dice.Pick("StartsWith(\"w\", StringComparison.Ordinal)", "Contains('e')", "EndsWith('1')", "Equals(\"WEB\", StringComparison.OrdinalIgnoreCase)")}"
        ),
        new("text equality", (w, d) => $"({w.Text(d)} {w.Dice.Pick("==", "!=")} {w.Text(d)})"),
        new("static text test", (w, d) => $"string.IsNullOrWhiteSpace({w.Text(d)})"),
        new("record equality", (w, d) => $"(new Spec(\"a\", {w.Live(d)} % 3) {w.Dice.Pick("==", "!=")} new Spec(\"a\", {w.Int(d)}))"),
        new("tuple equality", (w, d) => $"(({w.Live(d)} % 2, true) {w.Dice.Pick("==", "!=")} (1, {w.Flag(d)}))"),
        new(
            "flags",
            (w, d) =>
                w.Dice.Pick($"((Options){w.Bounded(0, 7)}).HasFlag(Options.Fast)", $"(((Options){w.Bounded(0, 7)} & Options.Safe) != 0)")
        ),
        new("lifted comparison", (w, d) => $"(Calc.Maybe({w.Live(d)}) {w.Dice.Pick("<", ">=", "==", "!=")} {w.Int(d)})"),
        new("TryParse", (w, d) => w.Name("p") is var p ? $"(int.TryParse({w.Text(d)}, out var {p}) && {p} > 3)" : ""),
        new(
            "dictionary lookup",
            (w, d) =>
                w.Scope.All(Scope.Kind.Dictionary) is { Count: > 0 } all && w.Name("g") is var g
                    ? $"({w.Dice.Pick(all)}.TryGetValue({w.Text(d)}, out var {g}) && {g} > {w.Literal()})"
                    : w.Flag(d)
        ),
        new("sequence equality", (w, d) => $"{w.Numbers(d)}.SequenceEqual({w.Numbers(d)})"),
        new("conversion test", (w, d) => $"((object){w.Live(d)} is {w.Dice.Pick("int", "string", "int and > 5", "not null")})"),
        new("as", (w, d) => $"((Shapes.All[{w.Bounded(0, 2)}] as Box)?.Height > {w.Literal()})"),
    ];
}
