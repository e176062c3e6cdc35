using System;
using System.Collections.Generic;
using static Ringfence.Evaluation.Tests.Generation.Scope;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Statements that hold others.</summary>
internal static class CompoundForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        Nested("if", If),
        Nested(
            "if with else",
            (w, d) =>
            {
                If(w, d);
                w.Block("else", () => Few(w));
            }
        ),
        Nested("for", (w, _) => Loop(w, "i", i => $"for (var {i} = {w.Dice.Roll(3)}; {i} < {w.Dice.Between(3, 5)}; {i}++)")),
        Nested("for with two variables", (w, _) => Loop(w, "i", i => $"for (int {i} = 0, {i}b = 9; {i} < {i}b; {i} += 2, {i}b--)")),
        Nested("foreach", (w, d) => Loop(w, "x", x => $"foreach (var {x} in {w.Numbers(d)}.Take(4))")),
        Nested("foreach over an array", (w, d) => Loop(w, "x", x => $"foreach (var {x} in (int[])[{w.Int(d)}, {w.Live(d)}])")),
        Nested("foreach over text", (w, d) => Loop(w, "x", x => $"foreach (int {x} in {w.Text(d)})")),
        Nested(
            "foreach over a dictionary",
            (w, d) =>
                Loop(w, "x", x => $"foreach (var ({x}k, {x}) in new Dictionary<string, int> {{ [\"a\"] = {w.Live(d)}, [\"b\"] = 2 }})")
        ),
        Nested("while", While),
        Nested(
            "do",
            (w, d) =>
            {
                var n = w.Name("n");
                w.Line($"var {n} = 0;");
                w.Block("do", () => Few(w), $"}} while (++{n} < {w.Dice.Between(1, 3)} && {w.Flag(d)});");
            }
        ),
        Nested("switch", Switch),
        Nested("switch with goto case", (w, d) => SwitchWithJumps(w, d)),
        Nested(
            "switch on types",
            (w, d) =>
                w.Block(
                    $"switch (Shapes.All[{w.Bounded(0, 2)}])",
                    () =>
                    {
                        var b = w.Name("b");
                        w.Line($"case Box {b} when {b}.Height > {w.Literal()}: {w.Assignable()} += {b}.Width; break;");
                        w.Line($"case Ring {{ Width: < 5 }}: {w.Assignable()}--; break;");
                        w.Line($"default: {w.Assignable()} = {w.Int(d)}; break;");
                    }
                )
        ),
        Nested(
            "try with catch",
            (w, d) =>
            {
                w.Block(
                    "try",
                    () =>
                    {
                        Few(w);
                        w.Line($"if ({w.Flag(d)}) throw new {w.Dice.Pick("InvalidOperationException", "FormatException")}({w.Text(d)});");
                        w.Line($"{w.Assignable()} += 1;");
                    }
                );
                var e = w.Name("e");
                w.Block(
                    $"catch (InvalidOperationException {e}) when ({e}.Message.Length > {w.Dice.Roll(4)})",
                    () => w.Line($"{w.Assignable()} += {e}.Message.Length;")
                );
                w.Block("catch (Exception)", () => Few(w));
            }
        ),
        Nested(
            "try with finally",
            (w, _) =>
            {
                w.Block("try", () => Few(w));
                w.Block("finally", () => Few(w));
            }
        ),
        Nested(
            "checked",
            (w, d) =>
            {
                w.Block("try", () => w.Line($"checked {{ {w.Assignable()} += {w.Live(d)}; {w.Assignable()} *= 2; }}"));
                w.Block("catch (OverflowException)", () => w.Line($"{w.Assignable()} = {w.Literal()};"));
            }
        ),
        Nested(
            "failing framework call",
            (w, d) =>
            {
                w.Block(
                    "try",
                    () =>
                        w.Line(
                            w.Dice.Pick(
                                $"{w.Assignable()} = int.Parse({w.Text(d)}, CultureInfo.InvariantCulture);",
                                $"{w.Assignable()} = {w.Numbers(d)}.First();",
                                $"{w.Assignable()} = {w.Live(d)} / ({w.Live(d)} % 2);",
                                $"{w.Assignable()} = {w.Array(d)}[{w.Bounded(0, 4)}];"
                            )
                        )
                );
                w.Block("catch (Exception)", () => w.Line($"{w.Assignable()} -= 5;"));
            }
        ),
        Nested(
            "using",
            (w, d) =>
            {
                var log = w.Name("l");
                w.Line($"var {log} = new List<int>();");
                w.Block(
                    $"using (new Noted({log}, {w.Literal()}))",
                    () =>
                    {
                        w.Line($"using var {log}n = new Noted({log}, {w.Int(d)});");
                        Few(w);
                        w.Line($"{log}.Add(7);");
                    }
                );
                w.Scope.Add(Kind.List, log);
            }
        ),
        Nested(
            "closures of a loop",
            (w, _) =>
            {
                var all = w.Name("c");
                w.Line($"var {all} = new List<Func<int>>();");
                Loop(
                    w,
                    "i",
                    i => w.Dice.Pick($"for (var {i} = 0; {i} < 3; {i}++)", $"foreach (var {i} in Calc.Up(3))"),
                    i => w.Line($"{all}.Add(() => {i} + {w.Variable()});")
                );
                w.Line($"foreach (var f in {all}) {w.Assignable()} = unchecked({w.Variable()} * 5 + f());");
            }
        ),
        Nested(
            "goto",
            (w, _) =>
            {
                var label = w.Name("again");
                w.Line($"var {label}n = 0;");
                w.Line($"{label}: {label}n++;");
                w.Line($"{w.Assignable()} += {label}n;");
                w.Line($"if ({label}n < {w.Dice.Between(2, 4)}) goto {label};");
            }
        ),
        Nested("lock", (w, _) => w.Block("lock (Shapes.All)", () => Few(w))),
        Nested("empty statement", (w, _) => w.Line("; ;")),
        Nested("block", (w, _) => w.Block("", () => Few(w))),
        Nested(
            "local iterator",
            (w, d) =>
            {
                var name = w.Name("Walk");
                w.Block(
                    $"IEnumerable<int> {name}()",
                    () =>
                    {
                        w.Line($"yield return {w.Live(d)};");
                        w.Line($"if ({w.Flag(d)}) yield break;");
                        w.Line($"yield return {w.Int(d)};");
                    }
                );
                w.Line($"{w.Assignable()} = unchecked({name}().Aggregate(3, (a, b) => unchecked(a * 5 + b)));");
            }
        ),
    ];

    // Deep inside, a simple statement takes the place of one that holds others: programs stay small, and loops in loops few.
    private static Form Nested(string name, Action<Writer, int> write) =>
        new(
            name,
            (w, d) =>
            {
                if (w.Nesting > 3)
                    w.Line($"{w.Assignable()} += {w.Int(d)};");
                else
                    write(w, d);
                return "";
            }
        );

    private static void Few(Writer w) => w.Statements(w.Dice.Between(1, 2));

    private static void If(Writer w, int d) => w.Block($"if ({w.Flag(d)})", () => Few(w));

    private static void Loop(Writer w, string prefix, Func<string, string> head, Action<string>? last = null)
    {
        var name = w.Name(prefix);
        w.Block(
            head(name),
            () =>
            {
                if (w.Dice.Chance(25))
                    w.Line($"if ({w.Flag(1)}) {w.Dice.Pick("break", "continue")};");
                if (last is null)
                    Few(w);
                else
                    last(name);
            },
            "}",
            (Kind.FixedInt, name)
        );
    }

    private static void While(Writer w, int d)
    {
        var n = w.Name("n");
        w.Line($"var {n} = {w.Dice.Between(1, 4)};");
        w.Block(
            $"while ({n}-- > 0)",
            () =>
            {
                w.Line($"if ({w.Flag(d)}) {w.Dice.Pick("break", "continue")};");
                Few(w);
            }
        );
    }

    private static void Switch(Writer w, int d) =>
        w.Block(
            $"switch ({w.Live(d)} & 7)",
            () =>
            {
                w.Line($"case 0: case 3: {w.Assignable()} += {w.Int(d)}; break;");
                w.Line($"case > 5 when {w.Flag(d)}: {w.Assignable()} = {w.Int(d)}; break;");
                w.Line($"case 1: {{ {w.Assignable()}++; break; }}");
                if (w.Dice.Chance(60))
                    w.Line($"default: {w.Assignable()} ^= {w.Live(d)}; break;");
            }
        );

    private static void SwitchWithJumps(Writer w, int d) =>
        w.Block(
            $"switch ({w.Live(d)} % 4)",
            () =>
            {
                w.Line($"case 0: {w.Assignable()} += 1; goto case 2;");
                w.Line($"case 1: {w.Assignable()} += {w.Int(d)}; goto default;");
                w.Line($"case 2: {w.Assignable()} *= 3; break;");
                w.Line($"default: {w.Assignable()} -= {w.Int(d)}; break;");
            }
        );
}
