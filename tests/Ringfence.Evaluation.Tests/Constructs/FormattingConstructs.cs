namespace Ringfence.Evaluation.Tests.Constructs;

internal static class FormattingConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "numbers as text",
            """
            var culture = CultureInfo.InvariantCulture;
            fleet
                .Show(1.10m.ToString(culture))
                .Show((1.10m + 2.200m).ToString(culture))
                .Show((10m / 3).ToString(culture))
                .Show((0.1 + 0.2).ToString(culture))
                .Show(1e21.ToString(culture))
                .Show(123456789.0f.ToString(culture))
                .Show(float.MaxValue.ToString(culture))
                .Show((1.0 / 0).ToString(culture))
                .Show(double.NaN.ToString(culture))
                .Show((-0.0).ToString(culture))
                .Show(1234.5.ToString("N2", culture))
                .Show((-5).ToString("D3", culture))
                .Show(255.ToString("x4", culture))
                .Show(0.256.ToString("P1", culture))
                .Show(1234.5.ToString("#,##0.00;(#)", culture));
            fleet.Show($"{1.5}|{-2.50m}|{3f}|{long.MinValue}|{1.0}|{100.0 / 3:F2}");
            """
        ),
        new(
            "string.Format with alignment",
            """
            fleet
                .Show(string.Format(CultureInfo.InvariantCulture, "[{0,5}|{1,-6}|{2,8:F2}]", 42, "ab", 3.14159))
                .Show(string.Format(CultureInfo.InvariantCulture, "{{{0}}} {1} {0}", "x", null))
                .Show(string.Format(CultureInfo.InvariantCulture, "{0:X}-{0:D5}-{1:yyyy}", 255, new DateTime(2026, 3, 4)))
                .Show($"{true,7}|{'c',-3}|{null}|{DayOfWeek.Friday,10}|{(1, "a")}");
            """
        ),
        new(
            "enums as text",
            """
            fleet
                .Show(((F)3).ToString())
                .Show(((F)8).ToString())
                .Show(default(F).ToString())
                .Show((F.A | F.C).ToString())
                .Show(((F)15).ToString())
                .Show(((E)7).ToString())
                .Show($"{E.One:D} {E.One:G} {E.Two:X} {F.A | F.B:F}")
                .Show(E.Same.ToString())
                .Show(((S)(-1)).ToString())
                .Show(string.Format(CultureInfo.InvariantCulture, "{0} {0:D}", E.Two))
                .Show(F.All.ToString())
                .Show((int)Enum.Parse<F>("A, C"))
                .Show(((Small)200).ToString());
            ---
            [Flags]
            private enum F
            {
                None = 0,
                A = 1,
                B = 2,
                C = 4,
                All = 7,
            }

            private enum E
            {
                One = 1,
                Two = 2,
                Same = 1,
            }

            private enum S
            {
                Minus = -1,
                Zero,
            }

            private enum Small : byte
            {
                Big = 200,
            }
            """
        ),
        new(
            "texts: raw, verbatim, escapes and u8",
            """"
            var n = 3;
            fleet
                .Show($$"""{ {{n}} } "quoted" """)
                .Show("""a\nb""")
                .Show(@"c:\x ""y""")
                .Show("tab\tnull\0".Length + "\u0041\x42" + '\'')
                .Show($@"{n}\{{x}}")
                .Show("é".Length)
                .Show("😀".Length)
                .Show("ab".Equals("AB", StringComparison.OrdinalIgnoreCase))
                .Show("straße".ToUpperInvariant())
                .Show(string.Join("|", "a,b,,c".Split(',')))
                .Show("x".PadLeft(3, '.') + "y".PadRight(3, '-'))
                .Show("abcdef"[1..^1])
                .Show("abc"[^1])
                .Show(new string('z', 3))
                .Show("Hello".Replace("l", "L").Insert(1, "_").Remove(3, 1))
                .Show(string.IsNullOrWhiteSpace(" \t"))
                .Show("a-b-c".LastIndexOf('-'))
                .Show("abc" == new string(new[] { 'a', 'b', 'c' }))
                .Show(nameof(fleet) + nameof(List<int>.Count) + nameof(Dictionary<,>));
            fleet.Show("bytes"u8.Length).Show("bytes"u8[1]);
            """"
        ),
        new(
            "printing of records",
            """
            fleet
                .Show(new A(1, null).ToString())
                .Show(new B(1, "x", 'c', 1.5).ToString())
                .Show(new C().ToString())
                .Show(new D(new A(2, "in"), Day.Late, true).ToString())
                .Show(new G<int>(5).ToString())
                .Show(new Sealed(1).ToString())
                .Show(new OfSealed(1, 2).ToString())
                .Show(new Override(3).ToString())
                .Show(new OfOverride(3, 4).ToString())
                .Show($"{new A(7, "t"),12}|");
            ---
            private record A(int Number, string? Text);

            private record B(int Number, string? Text, char Letter, double Ratio) : A(Number, Text)
            {
                public int Twice => Number * 2;
                private int hidden = 3;
                public int Field = 4;
                internal int Internal => 5;
                public static int Static => 6;
                public override string ToString() => base.ToString() + hidden;
            }

            private record C;

            private enum Day
            {
                Early,
                Late,
            }

            private readonly record struct D(A Inner, Day Day, bool Flag);

            private sealed record G<T>(T Value);

            private record Sealed(int N)
            {
                public sealed override string ToString() => "sealed " + N;
            }

            private sealed record OfSealed(int N, int M) : Sealed(N);

            private record Override(int N)
            {
                public override string ToString() => "own " + N;
            }

            private sealed record OfOverride(int N, int M) : Override(N);
            """
        ),
        new(
            "names of types",
            """
            fleet
                .Show(typeof(List<int>).Name)
                .Show(typeof(Dictionary<string, int[]>).ToString())
                .Show(typeof(int?).ToString())
                .Show(typeof(int[,]).Name)
                .Show(typeof(Box<string>).Name)
                .Show(typeof(List<int>) == typeof(List<int>))
                .Show(typeof(List<int>) == typeof(List<long>))
                .Show(new Box<int>().GetType() == typeof(Box<int>))
                .Show(Of<(int, string)>())
                .Show(typeof(Box<Box<int>>).ToString() == new Box<Box<int>>().ToString());
            ---
            private sealed class Box<T>;

            private static string Of<T>() => typeof(T).Name;
            """
        ),
    ];
}
