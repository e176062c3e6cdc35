namespace Ringfence.Evaluation.Tests.Constructs;

internal static class TextConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "string concatenation",
            """
            int n = 3;
            string? none = null;
            object o = 5;
            fleet.Show("a" + n + 'c' + true + none + o).Show(1 + 2 + "x" + 1 + 2);
            var s = "a";
            s += 1;
            s += 'z';
            fleet.Show(s);
            """
        ),
        new(
            "string interpolation",
            """
            int n = 7;
            var name = "web";
            fleet
                .Show($"{name}-{n}")
                .Show($"{{{n}}}")
                .Show($"{(n > 5 ? "big" : "small")}")
                .Show($"{null}|{n + 1}|{'c'}|{true}");
            """
        ),
        new(
            "interpolation with formats",
            """
            int n = 7;
            fleet
                .Show($"{n:D3}")
                .Show($"{n:X2}")
                .Show($"{255:x}")
                .Show($"{n:000}")
                .Show(string.Create(CultureInfo.InvariantCulture, $"{1.5:F2} {1234567:N0} {0.25:P0}"))
                .Show($"{new DateTime(2026, 3, 4):yyyy-MM-dd}");
            """
        ),
        new(
            "interpolation with alignment",
            """
            int n = 7;
            fleet.Show($"[{n, 4}]").Show($"[{n, -4}]").Show($"[{"ab", 5}]").Show($"[{n, 6:D3}]");
            """
        ),
        new(
            "constant interpolation",
            """
            const string zone = "east";
            const string name = $"{zone}-1";
            fleet.Show(name);
            """
        ),
        new(
            "verbatim and raw strings",
            """"
            fleet
                .Show(@"a\b ""q""")
                .Show("""a "quoted" \n""")
                .Show($"""x{1 + 1}""")
                .Show($$"""{a}{{1 + 2}}""")
                .Show("\u0041\x42C");
            fleet
                .Show(
                    """
                    two
                      lines
                    """.Replace("\n", "|")
                )
                .Show("a\tb".Replace('\t', ' '));
            """"
        ),
        new(
            "string members",
            """
            var s = "Hello, World";
            fleet
                .Show(s.Length)
                .Show(s.ToUpperInvariant())
                .Show(s.ToLowerInvariant())
                .Show(s.Substring(7))
                .Show(s.Substring(0, 5))
                .Show(s.IndexOf('o'))
                .Show(s.LastIndexOf('o'))
                .Show(s.IndexOf("World", StringComparison.Ordinal))
                .Show(s.Contains("lo,"))
                .Show(s.StartsWith("Hell", StringComparison.Ordinal))
                .Show(s.EndsWith('d'))
                .Show(s.Replace("l", "L"))
                .Show(s.Insert(5, "!"))
                .Show(s.Remove(5))
                .Show(s.Remove(1, 2));
            """
        ),
        new(
            "padding and trimming",
            """
            fleet
                .Show("7".PadLeft(3, '0'))
                .Show("7".PadRight(3) + "|")
                .Show("  x ".Trim())
                .Show("xxaxx".Trim('x'))
                .Show("  x".TrimStart())
                .Show("x--".TrimEnd('-'));
            """
        ),
        new(
            "splitting and joining",
            """
            fleet
                .Show("a,b,,c".Split(','))
                .Show("a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries).Length)
                .Show(string.Join("-", 1, 2, 3))
                .Show(string.Join('+', new[] { "x", "y" }))
                .Show(string.Concat("a", "b", "c"))
                .Show(string.Concat(new[] { 1, 2 }))
                .Show("a=b".Split('=', 2)[1]);
            """
        ),
        new(
            "string indexing and ranges",
            """
            var s = "abcdef";
            fleet.Show(s[0]).Show(s[^1]).Show(s[1..3]).Show(s[^2..]).Show(s[..^4]);
            foreach (var c in s[..2])
                fleet.Show(c);
            try
            {
                fleet.Show(s[9]);
            }
            catch (IndexOutOfRangeException)
            {
                fleet.Show("range");
            }
            """
        ),
        new(
            "string equality and order",
            """
            string a = "web",
                b = "we" + "b".ToLowerInvariant();
            fleet
                .Show(a == b)
                .Show(a.Equals("WEB", StringComparison.OrdinalIgnoreCase))
                .Show(string.CompareOrdinal("a", "b") < 0)
                .Show(string.Equals(a, b, StringComparison.Ordinal))
                .Show(a != "db")
                .Show(string.IsNullOrEmpty(""))
                .Show(string.IsNullOrWhiteSpace(" "))
                .Show(string.Compare("a", "B", StringComparison.Ordinal) > 0);
            """
        ),
        new(
            "composite formatting",
            """
            fleet
                .Show(string.Format(CultureInfo.InvariantCulture, "{0}-{1:D2}-{0}", "a", 5))
                .Show(42.ToString("D5", CultureInfo.InvariantCulture))
                .Show(255.ToString("X4", CultureInfo.InvariantCulture))
                .Show(true.ToString())
                .Show(1.5.ToString(CultureInfo.InvariantCulture));
            """
        ),
        new(
            "characters",
            """
            var c = 'b';
            fleet
                .Show((char)(c + 1))
                .Show(c - 'a')
                .Show(char.IsDigit('5'))
                .Show(char.ToUpperInvariant(c))
                .Show(char.IsLetter(c))
                .Show((int)'€')
                .Show(new string('x', 3))
                .Show("abc".ToCharArray().Length)
                .Show('a'.ToString() + 'b')
                .Show(new string(new[] { 'o', 'k' }))
                .Show(char.IsWhiteSpace(' '));
            c++;
            fleet.Show(c);
            """
        ),
        new(
            "StringBuilder",
            """
            var b = new StringBuilder();
            b.Append("a")
                .Append(1)
                .Append('c')
                .Append(true)
                .Append('/')
                .Append(CultureInfo.InvariantCulture, $"{7:D2}")
                .Insert(0, "<")
                .Replace("a", "A");
            b.Length--;
            b[0] = '[';
            fleet.Show(b.ToString()).Show(b.Length);
            b.Clear();
            fleet.Show(b.ToString() + ".");
            b.AppendJoin(", ", new[] { 1, 2 }).AppendFormat(CultureInfo.InvariantCulture, "{0:X}", 255);
            fleet.Show(b.ToString());
            """
        ),
        new(
            "nameof",
            """
            fleet
                .Show(nameof(fleet))
                .Show(nameof(String.Length))
                .Show(nameof(List<int>))
                .Show(nameof(Program.Define));
            """
        ),
        new(
            "implicit ToString",
            """
            object o = 12;
            fleet
                .Show(o.ToString())
                .Show($"{o}")
                .Show("" + new P(3))
                .Show(new P(4).ToString())
                .Show($"{new Plain()}");
            ---
            private sealed class P(int n)
            {
                public override string ToString() => "P" + n;
            }

            private sealed class Plain
            {
                public override string? ToString() => null;
            }
            """
        ),
    ];
}
