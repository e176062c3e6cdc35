using System;
using System.Collections.Generic;
using static Ringfence.Evaluation.Tests.Generation.Scope;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Statements on the variables in scope. They write their lines themselves.</summary>
internal static class StatementForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        Line("int declaration", (w, d) => Declared(w, Kind.Int, "v", name => $"{w.Dice.Pick("int", "var")} {name} = {w.Live(d)};")),
        Line("text declaration", (w, d) => Declared(w, Kind.Text, "t", name => $"var {name} = {w.Text(d)};")),
        Line("flag declaration", (w, d) => Declared(w, Kind.Flag, "f", name => $"bool {name} = {w.Flag(d)};")),
        Line("constant declaration", (w, _) => Declared(w, Kind.FixedInt, "K", name => $"const int {name} = {w.Dice.Roll(50)};")),
        Line(
            "array declaration",
            (w, d) =>
                Declared(
                    w,
                    Kind.Array,
                    "a",
                    name =>
                        w.Dice.Pick(
                            $"int[] {name} = [{w.Int(d)}, {w.Live(d)}, 3];",
                            $"var {name} = new int[{w.Bounded(1, 4)}];",
                            $"int[] {name} = [.. {w.Numbers(d)}, {w.Int(d)}];"
                        )
                )
        ),
        Line(
            "list declaration",
            (w, d) =>
                Declared(
                    w,
                    Kind.List,
                    "l",
                    name =>
                        w.Dice.Pick(
                            $"var {name} = new List<int> {{ {w.Int(d)} }};",
                            $"List<int> {name} = [.. {w.Numbers(d)}];",
                            $"var {name} = {w.Numbers(d)}.ToList();"
                        )
                )
        ),
        Line(
            "dictionary declaration",
            (w, d) =>
                Declared(
                    w,
                    Kind.Dictionary,
                    "m",
                    name => $"var {name} = new Dictionary<string, int> {{ [\"web\"] = {w.Int(d)}, [{w.Text(d)}] = {w.Live(d)} }};"
                )
        ),
        Line(
            "record declaration",
            (w, d) =>
                Declared(
                    w,
                    Kind.Spec,
                    "s",
                    name =>
                        w.Dice.Pick(
                            $"var {name} = new Spec({w.Text(d)}, {w.Int(d)});",
                            $"Spec {name} = new({w.Text(d)}, {w.Live(d)}) {{ Extra = {w.Int(d)} }};"
                        )
                )
        ),
        Line(
            "lambda declaration",
            (w, d) => Declared(w, Kind.Function, "g", name => w.Name("x") is var x ? $"Func<int, int> {name} = {w.Lambda(x, d)};" : "")
        ),
        Line(
            "block lambda declaration",
            (w, d) =>
                Declared(
                    w,
                    Kind.Function,
                    "g",
                    name =>
                        w.Name("x") is var x
                            ? $"Func<int, int> {name} = {x} => {{ {w.Assignable()} += {x}; return {w.Inside(Kind.Int, x, () => w.Int(d))}; }};"
                            : ""
                )
        ),
        Line(
            "method group",
            (w, _) =>
                Declared(
                    w,
                    Kind.Function,
                    "g",
                    name => $"Func<int, int> {name} = {w.Dice.Pick("Calc.Split", "Calc.Doubled", "new Meter(3).Measure")};"
                )
        ),
        Line(
            "local function",
            (w, d) =>
                Declared(
                    w,
                    Kind.Function,
                    "F",
                    name => w.Name("n") is var n ? $"int {name}(int {n}) => {w.Inside(Kind.Int, n, () => w.Live(d))};" : ""
                )
        ),
        Line(
            "static local function",
            (w, _) =>
                Declared(
                    w,
                    Kind.Function,
                    "F",
                    name => $"static int {name}(int n) => n <= 0 ? {w.Dice.Roll(9)} : {name}(n > 9 ? 9 : n - 1) + n;"
                )
        ),
        Line("assignment", (w, d) => $"{w.Assignable()} = {w.Live(d)};"),
        Line("compound assignment", (w, d) => $"{w.Assignable()} {w.Dice.Pick("+=", "-=", "*=", "&=", "|=", "^=", ">>>=")} {w.Int(d)};"),
        Line("increment statement", (w, _) => w.Dice.Pick($"{w.Assignable()}++;", $"--{w.Assignable()};")),
        Line(
            "coalescing assignment",
            (w, d) =>
                w.Name("c") is var c
                    ? $"string? {c} = {w.Dice.Pick("null", $"Calc.Word({w.Live(d)})")}; {c} ??= {w.Text(d)}; {w.Assignable()} += {c}.Length;"
                    : ""
        ),
        Line("deconstruction", Deconstruction),
        Line("tuple assignment", (w, d) => $"({w.Assignable()}, {w.Assignable()}) = ({w.Live(d)}, {w.Int(d)});"),
        Line(
            "array element assignment",
            (w, d) =>
                OnAny(w, Kind.Array, a => $"{a}[Calc.Bound({w.Live(d)}, 0, {a}.Length - 1)] {w.Dice.Pick("=", "+=", "^=")} {w.Int(d)};")
        ),
        Line(
            "list change",
            (w, d) =>
                OnAny(
                    w,
                    Kind.List,
                    l =>
                        w.Dice.Pick(
                            $"{l}.Add({w.Int(d)});",
                            $"{l}.AddRange({w.Numbers(d)}.Take(4).ToArray());",
                            $"{l}.RemoveAll({w.Name("x")} => {w.Flag(d)});",
                            $"{l}.Sort();",
                            $"{l}.Insert(0, {w.Live(d)});"
                        )
                )
        ),
        Line(
            "dictionary change",
            (w, d) =>
                OnAny(
                    w,
                    Kind.Dictionary,
                    m =>
                        w.Dice.Pick(
                            $"{m}[{w.Text(d)}] = {w.Int(d)};",
                            $"{m}.Remove({w.Text(d)});",
                            $"{m}.TryAdd({w.Text(d)}, {w.Live(d)});",
                            $"{m}[\"web\"] = {m}.GetValueOrDefault(\"web\") + 1;"
                        )
                )
        ),
        Line("ref local", (w, d) => OnAny(w, Kind.Array, a => w.Name("r") is var r ? $"ref var {r} = ref {a}[0]; {r} = {w.Int(d)};" : "")),
        Line("call of a static method", (w, d) => $"Calc.Spare = Calc.Bound({w.Live(d)}, 0, 1000);"),
        Line(
            "conversion to an interface",
            (w, d) => w.Name("e") is var e ? $"IEnumerable<int> {e} = {w.Numbers(d)}; {w.Assignable()} += {e}.Count();" : ""
        ),
        Line(
            "lazy query",
            (w, d) =>
                w.Name("e") is var e && w.Assignable() is var v
                    ? $"var {e} = {w.Numbers(d)}.Select({w.Lambda(w.Name("x"), 1)}); {v} = unchecked({v} * 3 + {e}.Count() + {e}.DefaultIfEmpty().First());"
                    : ""
        ),
        .. CompoundForms.All,
    ];

    private static Form Line(string name, Func<Writer, int, string> write) =>
        new(
            name,
            (w, d) =>
            {
                if (write(w, d) is { Length: > 0 } line)
                    w.Line(line);
                return "";
            }
        );

    // The variable is in scope after its declaration only.
    private static string Declared(Writer w, Kind kind, string prefix, Func<string, string> write)
    {
        var name = w.Name(prefix);
        var line = write(name);
        w.Scope.Add(kind, name);
        return line;
    }

    private static string OnAny(Writer w, Kind kind, Func<string, string> write) =>
        w.Scope.All(kind) is { Count: > 0 } all ? write(w.Dice.Pick(all)) : $"{w.Assignable()} += 2;";

    private static string Deconstruction(Writer w, int d)
    {
        var names = w.Names("v", 2);
        var line = w.Dice.Pick(
            $"var ({names[0]}, {names[1]}) = Calc.Both({w.Live(d)});",
            $"var ({names[0]}, {names[1]}) = new Box({w.Int(d)}, {w.Live(d)});",
            $"(int {names[0]}, var {names[1]}) = ({w.Live(d)}, {w.Live(d)});",
            $"var ({names[0]}, ({names[1]}, _)) = ({w.Live(d)}, ({w.Live(d)}, {w.Text(d)}));"
        );
        foreach (var name in names)
            w.Scope.Add(Kind.Int, name);
        return line;
    }
}
