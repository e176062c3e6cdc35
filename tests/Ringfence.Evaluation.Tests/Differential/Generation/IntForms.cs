using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Expressions of type int. None is a constant for the compiler, none throws.</summary>
internal static class IntForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("local variable", (w, _) => w.Variable()),
        new("addition", (w, d) => $"({w.Live(d)} + {w.Int(d)})"),
        new("subtraction", (w, d) => $"({w.Int(d)} - {w.Live(d)})"),
        new("multiplication", (w, d) => $"({w.Live(d)} * {w.Int(d)})"),
        new("division", (w, d) => $"({w.Int(d)} / Calc.Bound({w.Live(d)}, 1, 9))"),
        new("remainder", (w, d) => $"({w.Live(d)} % {w.Dice.Between(2, 40)})"),
        new("unary minus", (w, d) => $"(-({w.Live(d)}))"),
        new("complement", (w, d) => $"(~{w.Variable()})"),
        new("bitwise", (w, d) => $"({w.Live(d)} {w.Dice.Pick("&", "|", "^")} {w.Int(d)})"),
        new("shift", (w, d) => $"({w.Live(d)} {w.Dice.Pick("<<", ">>", ">>>")} {w.Int(d)})"),
        new("conditional", (w, d) => $"({w.Flag(d)} ? {w.Int(d)} : {w.Live(d)})"),
        new("narrowing", (w, d) => $"((int)({w.Dice.Pick("byte", "sbyte", "short", "ushort")})({w.Live(d)}))"),
        new("long arithmetic", (w, d) => $"((int)((long){w.Live(d)} * {w.Live(d)} % 100_003))"),
        new("double arithmetic", (w, d) => $"((int)({w.Live(d)} % 1000 * 1.25))"),
        new("decimal arithmetic", (w, d) => $"((int)({w.Live(d)} % 1000 * 0.5m))"),
        new("unchecked", (w, d) => $"unchecked({w.Live(d)} * 31 + {w.Int(d)})"),
        new("assignment as a value", (w, d) => $"({w.Assignable()} = {w.Int(d)})"),
        new(
            "compound assignment as a value",
            (w, d) => $"({w.Assignable()} {w.Dice.Pick("+=", "-=", "*=", "^=", "|=", "<<=", ">>=", ">>>=")} {w.Int(d)})"
        ),
        new(
            "increment",
            (w, _) => w.Dice.Pick($"({w.Assignable()}++)", $"(++{w.Assignable()})", $"({w.Assignable()}--)", $"(--{w.Assignable()})")
        ),
        new("switch expression", SwitchExpression),
        new(
            "switch on a tuple",
            (w, d) =>
                $"(({w.Flag(d)}, {w.Live(d)}) switch {{ (true, > 10) => {w.Int(d)}, (false, var {w.Name("n")}) => {w.Int(d)}, _ => {w.Live(d)} }})"
        ),
        new(
            "switch on a type",
            (w, d) =>
                w.Names("b", 3) is [var b, var width, var other]
                    ? $"(Shapes.All[{w.Bounded(0, 2)}] switch {{ Box {{ Height: > 2 }} {b} => {b}.Height + {w.Int(d)}, Box(var {width}, _) => {width}, Ring => {w.Int(d)}, var {other} => {other}.Width }})"
                    : ""
        ),
        new(
            "list pattern",
            (w, d) =>
                w.Names("e", 3) is [var first, var last, var one]
                    ? $"({w.Array(d)} switch {{ [var {first}, .., var {last}] => {first} - {last}, [var {one}] => {one}, _ => {w.Int(d)} }})"
                    : ""
        ),
        new("slice pattern", (w, d) => w.Name("e") is var rest ? $"({w.Array(d)} is [_, .. var {rest}] ? {rest}.Length : {w.Int(d)})" : ""),
        new("array element", (w, d) => w.Array(d) is var a && IsName(a) ? $"{a}[Calc.Bound({w.Live(d)}, 0, {a}.Length - 1)]" : $"{a}[0]"),
        new("index from the end", (w, d) => $"{w.Array(d)}[^1]"),
        new("range", (w, d) => $"{w.Array(d)}[..1][0]"),
        new("array length", (w, d) => $"{w.Array(d)}.Length"),
        new("two-dimensional array", (w, d) => $"(new[,] {{ {{ {w.Live(d)}, 1 }}, {{ 2, {w.Int(d)} }} }})[{w.Bounded(0, 1)}, 1]"),
        new("string length", (w, d) => $"{w.Text(d)}.Length"),
        new("character", (w, d) => $"('a' + {w.Live(d)} % 26)"),
        new("character of a string", (w, d) => $"((int)(\"seed\" + {w.Text(d)})[^1])"),
        new(
            "sum of numbers",
            (w, d) =>
                $"{w.Numbers(d)}.{w.Dice.Pick("Sum(x => x % 1000)", "Count()", "DefaultIfEmpty().Max()", "DefaultIfEmpty(3).Min()", "FirstOrDefault()", "LastOrDefault()")}"
        ),
        new(
            "sum with selector",
            (w, d) => w.Name("x") is var x ? $"{w.Numbers(d)}.Sum({x} => ({w.Inside(Scope.Kind.FixedInt, x, () => w.Int(d))}) % 1000)" : ""
        ),
        new("count with predicate", (w, d) => $"{w.Numbers(d)}.Count({w.Condition(w.Name("x"), d)})"),
        new("aggregate", (w, d) => $"{w.Numbers(d)}.Aggregate({w.Int(d)}, (a, b) => unchecked(a * 3 + b))"),
        new("lambda called at once", (w, d) => $"((Func<int, int>)({w.Lambda(w.Name("x"), d)}))({w.Int(d)})"),
        new(
            "function variable",
            (w, d) => w.Scope.All(Scope.Kind.Function) is { Count: > 0 } f ? $"{w.Dice.Pick(f)}({w.Int(d)})" : w.Live(d)
        ),
        new(
            "method with optional and named arguments",
            (w, d) =>
                w.Dice.Pick(
                    $"Calc.Mix({w.Int(d)})",
                    $"Calc.Mix({w.Int(d)}, {w.Int(d)})",
                    $"Calc.Mix(c: {w.Int(d)}, a: {w.Live(d)})",
                    $"Calc.Mix(b: {w.Live(d)}, a: {w.Int(d)}, c: 3)"
                )
        ),
        new(
            "params",
            (w, d) =>
                w.Dice.Pick(
                    "Calc.Total()",
                    $"Calc.Total({w.Int(d)})",
                    $"Calc.Total({w.Live(d)}, {w.Int(d)}, 7)",
                    $"Calc.Total({w.Array(d)})"
                )
        ),
        new("out variable", (w, d) => w.Name("o") is var o ? $"(Calc.TryHalf({w.Live(d)}, out var {o}) ? {o} : {o} + 1)" : ""),
        new("ref argument", (w, d) => $"Calc.Bump(ref {w.Assignable()}, {w.Int(d)})"),
        new(
            "recursion",
            (w, d) => w.Dice.Pick($"Calc.Fib({w.Bounded(0, 9)})", $"Calc.Gcd({w.Live(d)}, {w.Int(d)})", $"Calc.Depth({w.Bounded(0, 20)})")
        ),
        new(
            "generic method",
            (w, d) =>
                w.Dice.Pick(
                    $"Calc.Largest({w.Live(d)}, {w.Int(d)})",
                    $"Calc.Pick(true, {w.Live(d)}, 1)",
                    $"Calc.Apply<int, int>({w.Live(d)}, {w.Lambda(w.Name("x"), d)})"
                )
        ),
        new("extension method", (w, d) => $"{w.Live(d)}.Doubled().Plus({w.Int(d)})"),
        new("extension property", (w, d) => $"({w.Live(d)}).Tripled"),
        new("partial method", (w, d) => $"Calc.Split({w.Live(d)})"),
        new("record property", (w, d) => $"{Spec(w, d)}.{w.Dice.Pick("Size", "Total", "Extra", "Name.Length")}"),
        new("with", (w, d) => $"({Spec(w, d)} with {{ Size = {w.Int(d)}, Extra = {w.Live(d)} }}).Total"),
        new("virtual call", (w, d) => $"Shapes.All[{w.Bounded(0, 2)}].Area({w.Int(d)})"),
        new(
            "interface call",
            (w, d) => $"((IMeasure)new {w.Dice.Pick("Meter", "Ruler")}({w.Int(d)})).{w.Dice.Pick("Measure", "Twice")}({w.Int(d)})"
        ),
        new("static abstract call", (w, d) => $"Calc.Unit<{w.Dice.Pick("Meter", "Ruler")}>({w.Int(d)})"),
        new("operator of the user", (w, d) => $"((int)(new Pair({w.Live(d)}, 2) {w.Dice.Pick("+", "-", "*")} {w.Live(d)}))"),
        new("struct copy", (w, d) => $"Calc.Copied(new Cell {{ X = {w.Live(d)} }})"),
        new("class with primary constructor", (w, d) => $"new Counter({w.Int(d)}).Add({w.Int(d)}).Value"),
        new("property with field", (w, d) => $"new Counter({w.Int(d)}) {{ Limited = {w.Live(d)} }}.Limited"),
        new("indexer", (w, d) => $"new Counter({w.Int(d)})[{w.Bounded(0, 9)}]"),
        new("generic class", (w, d) => $"new Holder<int>({w.Live(d)}).Map({w.Lambda(w.Name("x"), d)}).Value"),
        new("static property", (_, _) => "Counter.Made"),
        new(
            "tuple element",
            (w, d) =>
                w.Dice.Pick(
                    $"({w.Live(d)}, {w.Text(d)}).Item1",
                    $"(First: {w.Int(d)}, Second: {w.Live(d)}).Second",
                    $"Calc.Both({w.Live(d)}).High"
                )
        ),
        new("enumeration value", (w, d) => $"((int)(Level){w.Bounded(0, 3)})"),
        new(
            "nullable",
            (w, d) =>
                w.Dice.Pick(
                    $"(Calc.Maybe({w.Live(d)}) ?? {w.Int(d)})",
                    $"(Calc.Maybe({w.Live(d)}) + 1).GetValueOrDefault({w.Int(d)})",
                    $"(Calc.Maybe({w.Live(d)})?.ToString().Length ?? -1)"
                )
        ),
        new(
            "dictionary",
            (w, d) =>
                w.Scope.All(Scope.Kind.Dictionary) is { Count: > 0 } all
                    ? $"{w.Dice.Pick(all)}.GetValueOrDefault({w.Text(d)}, {w.Int(d)})"
                    : $"new Dictionary<int, int> {{ [1] = {w.Live(d)}, [2] = 5 }}[{w.Dice.Between(1, 2)}]"
        ),
        new(
            "list count",
            (w, d) =>
                w.Scope.All(Scope.Kind.List) is { Count: > 0 } all ? $"{w.Dice.Pick(all)}.Count" : $"new List<int> {{ {w.Live(d)}, 1 }}[0]"
        ),
        new(
            "Math",
            (w, d) =>
                w.Dice.Pick(
                    $"Math.Max({w.Live(d)}, {w.Int(d)})",
                    $"Math.Min({w.Int(d)}, {w.Live(d)})",
                    $"Math.Abs({w.Live(d)} % 50)",
                    $"Math.Clamp({w.Live(d)}, 3, 90)"
                )
        ),
        new("int.Parse", (w, d) => $"int.Parse(\"{w.Dice.Roll(500)}\", CultureInfo.InvariantCulture)"),
        new(
            "time",
            (w, d) =>
                w.Dice.Pick(
                    $"new DateTime(2026, 1, 31).AddDays({w.Bounded(0, 900)}).DayOfYear",
                    $"((int)TimeSpan.FromMinutes({w.Bounded(0, 500)}).TotalSeconds)",
                    $"(new DateTime(2026, {w.Bounded(1, 12)}, 1) - new DateTime(2025, 12, 1)).Days"
                )
        ),
        new("anonymous type", (w, d) => $"new {{ A = {w.Live(d)}, B = {w.Text(d)} }}.A"),
        new("event", (w, d) => $"new Bell().On({w.Lambda(w.Name("x"), d)}).Ring({w.Live(d)})"),
        new("object of a type parameter", (w, d) => $"Calc.Made<{w.Dice.Pick("Bell", "Room")}>({w.Live(d)})"),
        new("nested initializer", (w, d) => $"new Room {{ Spot = {{ X = {w.Live(d)} }}, Numbers = {{ {w.Int(d)}, 2 }} }}.Total"),
        new("size of a type", (w, d) => $"(sizeof({w.Dice.Pick("int", "long", "char")}) + {w.Live(d)})"),
        new("type", (w, d) => $"(typeof({w.Dice.Pick("int", "string", "DateTime")}).Name.Length + {w.Live(d)})"),
        new("await", (w, d) => $"Calc.Later({w.Live(d)}).GetAwaiter().GetResult()"),
        new("throw expression", (w, d) => $"((Calc.Maybe(1) ?? throw new InvalidOperationException()) + {w.Live(d)})"),
    ];

    private static string SwitchExpression(Writer w, int d)
    {
        var low = w.Dice.Between(0, 9);
        return $"({w.Live(d)} switch {{ {low} => {w.Int(d)}, {low + 1} or {low + 3} => {w.Int(d)}, > {low + 5} and < {low + 60} => {w.Live(d)}, < {low} when {w.Flag(d)} => {w.Int(d)}, _ => {w.Int(d)} }})";
    }

    private static string Spec(Writer w, int d) =>
        w.Scope.All(Scope.Kind.Spec) is { Count: > 0 } all ? w.Dice.Pick(all) : $"new Spec({w.Text(d)}, {w.Live(d)})";

    private static bool IsName(string text) => !text.Contains(' ');
}
