namespace Ringfence.Evaluation.Tests.Constructs;

internal static class OperatorConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "conditional expression",
            """
            var n = 7;
            fleet
                .Show(n > 5 ? "big" : "small")
                .Show(
                    n % 2 == 0 ? 1
                    : n % 3 == 0 ? 2
                    : 3
                );
            int? maybe = n > 9 ? n : null;
            fleet.Show(maybe ?? -1);
            """
        ),
        new(
            "conditional reference",
            """
            int a = 1,
                b = 2;
            var left = false;
            ref var which = ref left ? ref a : ref b;
            which = 50;
            (left ? ref b : ref a) = 60;
            fleet.Show(a).Show(b);
            """
        ),
        new(
            "nullable value types",
            """
            int? a = 3,
                none = null;
            fleet
                .Show(a.HasValue)
                .Show(a.Value)
                .Show(none.HasValue)
                .Show(none.GetValueOrDefault())
                .Show(none.GetValueOrDefault(9))
                .Show(a ?? 0)
                .Show(none ?? -1);
            int b = (int)a;
            fleet.Show(b);
            """
        ),
        new(
            "lifted operators",
            """
            int? a = 3,
                none = null;
            fleet
                .Show((a + 1) ?? -1)
                .Show((a + none) ?? -1)
                .Show(a > none)
                .Show(none == null)
                .Show(a != none)
                .Show(none >= none)
                .Show(-none ?? 8);
            bool? t = true,
                n = null;
            fleet.Show((t & n) ?? false).Show((t | n) ?? false).Show((n & false) ?? true);
            """
        ),
        new(
            "nullable without a value throws",
            """
            int? none = null;
            try
            {
                fleet.Show(none.Value);
            }
            catch (InvalidOperationException)
            {
                fleet.Show("no value");
            }
            """
        ),
        new(
            "enumerations",
            """
            var c = Colour.Green;
            fleet
                .Show((int)c)
                .Show(c.ToString())
                .Show($"{Colour.Blue}")
                .Show((Colour)1 == Colour.Green)
                .Show(c + 1 == Colour.Blue)
                .Show(c < Colour.Blue)
                .Show(Colour.Blue - Colour.Red)
                .Show(((Colour)99).ToString());
            ---
            private enum Colour
            {
                Red,
                Green,
                Blue = 5,
            }
            """
        ),
        new(
            "enumerations with flags",
            """
            var r = Rights.Read | Rights.Write;
            fleet
                .Show(r.ToString())
                .Show(r.HasFlag(Rights.Read))
                .Show((r & Rights.Run) != 0)
                .Show((int)(r ^ Rights.Read))
                .Show((int)~Rights.None & 7);
            r |= Rights.Run;
            r &= ~Rights.Read;
            fleet.Show(r.ToString());
            ---
            [Flags]
            private enum Rights : byte
            {
                None = 0,
                Read = 1,
                Write = 2,
                Run = 4,
            }
            """
        ),
        new(
            "enumeration names and parsing",
            """
            fleet
                .Show(Enum.Parse<Level>("High").ToString())
                .Show(Enum.TryParse<Level>("no", out _))
                .Show(Enum.GetValues<Level>().Length)
                .Show(Enum.GetNames<Level>())
                .Show(Enum.IsDefined(Level.Low));
            ---
            private enum Level
            {
                Low,
                High,
            }
            """
        ),
        new(
            "default values",
            """
            int n = default;
            string? s = default;
            bool b = default;
            DateTime d = default;
            (int, string?) t = default;
            fleet
                .Show(n)
                .Show(s ?? "none")
                .Show(b)
                .Show(d.Year)
                .Show(t.Item1)
                .Show(default(int?) ?? 4)
                .Show(default(char) == '\0');
            """
        ),
        new(
            "sizeof of a primitive",
            """
            fleet.Show(sizeof(int)).Show(sizeof(long)).Show(sizeof(char));
            """
        ),
        new(
            "user-defined operators",
            """
            var v = new V(1, 2) + new V(3, 4) * 2;
            v++;
            fleet
                .Show($"{v.X} {v.Y}")
                .Show(v == new V(8, 11))
                .Show(-v is { X: -8 })
                .Show(new V(1, 1) < v)
                .Show(v ? 1 : 2);
            v += new V(1, 1);
            fleet.Show(v.X);
            ---
            private record struct V(int X, int Y)
            {
                public static V operator +(V a, V b) => new(a.X + b.X, a.Y + b.Y);

                public static V operator *(V a, int n) => new(a.X * n, a.Y * n);

                public static V operator -(V a) => new(-a.X, -a.Y);

                public static V operator ++(V a) => new(a.X + 1, a.Y + 1);

                public static bool operator <(V a, V b) => a.X < b.X;

                public static bool operator >(V a, V b) => a.X > b.X;

                public static bool operator true(V a) => a.X > 100;

                public static bool operator false(V a) => a.X <= 100;
            }
            """
        ),
        new(
            "user-defined short-circuit operators",
            """
            var log = new List<string>();
            T A(bool b, string n)
            {
                log.Add(n);
                return new T(b);
            }
            if (A(false, "a") && A(true, "b"))
                log.Add("both");
            if (A(true, "c") || A(true, "d"))
                log.Add("either");
            fleet.Show(log);
            ---
            private sealed record T(bool B)
            {
                public static T operator &(T a, T b) => new(a.B & b.B);

                public static T operator |(T a, T b) => new(a.B | b.B);

                public static bool operator true(T a) => a.B;

                public static bool operator false(T a) => !a.B;
            }
            """
        ),
        new(
            "user-defined compound assignment (C# 14)",
            """
            var c = new Counter();
            c += 4;
            c += 3;
            fleet.Show(c.Total);
            c++;
            fleet.Show(c.Total);
            ---
            private sealed class Counter
            {
                public int Total;

                public void operator +=(int n) => Total += n;

                public void operator ++() => Total += 100;
            }
            """
        ),
        new(
            "checked user-defined operator",
            """
            var a = new N(5);
            fleet.Show((a - 1).V).Show(checked(a - 1).V);
            ---
            private readonly record struct N(int V)
            {
                public static N operator -(N a, int b) => new(a.V - b);

                public static N operator checked -(N a, int b) => new(a.V - b + 1000);
            }
            """
        ),
    ];
}
