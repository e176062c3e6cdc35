using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Expressions of type string, never null.</summary>
internal static class TextForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("interpolation", (w, d) => $"$\"{w.Dice.Pick("n", "a-", "")}{{{w.Live(d)}}}{{{Plain(w)}}}\""),
        new("interpolation with format", (w, d) => $"$\"{{{Plain(w)}:{w.Dice.Pick("D3", "X2", "x", "000")}}}\""),
        new("interpolation with alignment", (w, d) => $"$\"[{{{Plain(w)},{w.Dice.Pick("5", "-6")}}}]\""),
        new("concatenation", (w, d) => $"({w.Text(d)} + {w.Int(d)} + {w.Text(d)})"),
        new("concatenation of others", (w, d) => $"(\"\" + {w.Flag(d).Parenthesized()} + 'c' + {w.Live(d)})"),
        new(
            "ToString with format",
            (w, d) => $"({w.Live(d)}).ToString(\"{w.Dice.Pick("D2", "X", "X4", "G", "000")}\", CultureInfo.InvariantCulture)"
        ),
        new("case", (w, d) => $"{w.Text(d)}.{w.Dice.Pick("ToUpperInvariant", "ToLowerInvariant", "Trim")}()"),
        new("padding", (w, d) => $"{w.Text(d)}.Pad{w.Dice.Pick("Left", "Right")}({w.Dice.Roll(8)}, '{w.Dice.Pick("0", "x", "-")}')"),
        new("replacement", (w, d) => $"{w.Text(d)}.Replace(\"{w.Dice.Pick("e", "w", "1")}\", {w.Text(d)})"),
        new("string range", (w, d) => $"(\"abc\" + {w.Text(d)})[{w.Dice.Pick("1..", "..2", "^2..", "1..^1")}]"),
        new("substring", (w, d) => $"(\"tier\" + {w.Text(d)}).Substring({w.Dice.Pick("2", "0, 3", "1, 2")})"),
        new("joining", (w, d) => $"string.Join({w.Dice.Pick("\"-\"", "','")}, {w.Numbers(d)})"),
        new("splitting", (w, d) => $"(\"a-b\" + {w.Text(d)}).Split('-')[{w.Dice.Pick("0", "1", "^1")}]"),
        new("StringBuilder", (w, d) => $"new StringBuilder({w.Text(d)}).Append({w.Live(d)}).Append('/').Insert(0, {w.Flag(d)}).ToString()"),
        new(
            "interpolated string handler",
            (w, d) =>
                $"new StringBuilder().Append(CultureInfo.InvariantCulture, $\"{{{Plain(w)}:D2}}-{{{Plain(w)},4}}\"{w.Dice.Pick("", " + $\"{5}\"")}).ToString()"
        ),
        new("enumeration name", (w, d) => w.Dice.Pick($"((Level){w.Bounded(0, 4)}).ToString()", $"$\"{{(Options){w.Bounded(0, 9)}}}\"")),
        new(
            "record text",
            (w, d) =>
                $"new {w.Dice.Pick($"Spec({w.Text(d)}, {w.Live(d)})", $"Box({w.Live(d)}, {w.Int(d)})", $"Pair({w.Live(d)}, {w.Int(d)})")}.ToString()"
        ),
        new("tuple text", (w, d) => $"({w.Live(d)}, {w.Text(d)}).ToString()"),
        new("nameof", (w, _) => w.Dice.Pick("nameof(Level.High)", "nameof(Calc)", "nameof(Spec.Total)")),
        new("conditional text", (w, d) => $"({w.Flag(d)} ? {w.Text(d)} : {w.Text(d)})"),
        new("switch to text", (w, d) => $"({w.Live(d)} switch {{ < 0 => \"minus\", 0 => \"zero\", _ => {w.Text(d)} }})"),
        new("coalescing", (w, d) => $"(Calc.Word({w.Live(d)}) ?? {w.Text(d)})"),
        new("null-conditional", (w, d) => $"(Calc.Word({w.Live(d)})?.Trim().ToUpperInvariant() ?? {w.Text(d)})"),
        new(
            "character text",
            (w, d) => w.Dice.Pick($"((char)('a' + Calc.Bound({w.Live(d)}, 0, 25))).ToString()", $"new string('z', {w.Bounded(0, 4)})")
        ),
        new(
            "date text",
            (w, d) => $"new DateTime(2026, 1, 1).AddDays({w.Bounded(0, 800)}).ToString(\"yyyy-MM-dd\", CultureInfo.InvariantCulture)"
        ),
        new("verbatim and raw", (w, _) => w.Dice.Pick("@\"a\\b\"", "(\"\"\"raw \"x\" \"\"\" + \".\")", "\"\\u0041\"")),
        new(
            "text of a query",
            (w, d) => $"string.Concat({w.Numbers(d)}.Select({w.Name("x")} => (char)('a' + Calc.Bound({w.Live(d)}, 0, 25))))"
        ),
        new("overridden ToString", (w, d) => $"(\"\" + new Counter({w.Int(d)}))"),
    ];

    /// <summary>In parentheses, where a lower precedence would bite.</summary>
    public static string Parenthesized(this string expression) => $"({expression})";

    // A colon or a quote would end the hole of an interpolation.
    private static string Plain(Writer w) => w.Dice.Pick(w.Variable(), $"({w.Variable()} + {w.Dice.Roll(99)})", $"{w.Variable()} * 2");
}
