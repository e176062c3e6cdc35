namespace Ringfence.Evaluation.Tests.Constructs;

internal static class PatternConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "constant and type patterns",
            """
            object o = 5;
            fleet
                .Show(o is 5)
                .Show(o is int)
                .Show(o is string)
                .Show(o is null)
                .Show(o is not null)
                .Show(o is int n && n > 4);
            string? s = null;
            fleet.Show(s is null).Show(s is "x");
            """
        ),
        new(
            "declaration patterns",
            """
            object o = "abc";
            if (o is string s)
                fleet.Show(s.Length);
            if (o is not int i)
                fleet.Show("no int");
            else
                fleet.Show(i);
            int? maybe = 4;
            if (maybe is { } m)
                fleet.Show(m);
            if (maybe is int k)
                fleet.Show(k + 1);
            """
        ),
        new(
            "relational and logical patterns",
            """
            foreach (var n in new[] { -1, 0, 5, 10, 50 })
                fleet.Show(
                    n is > 0 and < 10 ? "in"
                    : n is < 0 or > 20 ? "out"
                    : "edge"
                );
            fleet.Show('k' is >= 'a' and <= 'z' and not 'q');
            fleet.Show(1.5 is > 1 and < 2);
            """
        ),
        new(
            "property patterns",
            """
            var p = new Person("Ann", new Address("Bern", 3));
            fleet
                .Show(p is { Name: "Ann" })
                .Show(p is { Home: { City: "Bern" } })
                .Show(p is { Home.Number: > 2 and var n } && n == 3)
                .Show(p is { Name.Length: 4 })
                .Show(p is Person { Home.City: var city } && city == "Bern")
                .Show(p is { })
                .Show((object)5 is { });
            ---
            private sealed record Address(string City, int Number);

            private sealed record Person(string Name, Address Home);
            """
        ),
        new(
            "positional patterns",
            """
            var p = new P(3, 4);
            fleet
                .Show(p is (3, 4))
                .Show(p is (> 2, var y) && y == 4)
                .Show(p is (X: 3, _))
                .Show((1, "a") is (1, "a"))
                .Show(p is P(var a, var b) { Sum: 7 } && a + b == 7)
                .Show(new D() is (1, 2));
            switch ((3, false))
            {
                case (> 2, false):
                    fleet.Show("yes");
                    break;
            }
            ---
            private sealed record P(int X, int Y)
            {
                public int Sum => X + Y;
            }

            private sealed class D
            {
                public void Deconstruct(out int a, out int b)
                {
                    a = 1;
                    b = 2;
                }
            }
            """
        ),
        new(
            "list patterns",
            """
            int[] n = [1, 2, 3, 4];
            fleet
                .Show(n is [1, 2, 3, 4])
                .Show(n is [1, ..])
                .Show(n is [.., 4])
                .Show(n is [var f, .., var l] && f + l == 5)
                .Show(n is [_, > 1, _, _])
                .Show(n is [])
                .Show(n is [1])
                .Show("abc" is ['a', ..])
                .Show(new List<int> { 7 } is [7])
                .Show(n is { Length: 4 } and [_, 2, ..]);
            """
        ),
        new(
            "slice patterns",
            """
            int[] n = [1, 2, 3, 4];
            if (n is [var first, .. var rest])
                fleet.Show(first).Show(rest);
            if ("web-12" is ['w', 'e', 'b', '-', .. var tail])
                fleet.Show(tail);
            fleet.Show(n is [.. { Length: 2 }, 3, 4]);
            """
        ),
        new(
            "switch expressions",
            """
            string Size(int n) =>
                n switch
                {
                    < 0 => "negative",
                    0 => "zero",
                    1 or 2 => "few",
                    > 100 => "many",
                    _ => "some",
                };
            foreach (var n in new[] { -5, 0, 2, 50, 500 })
                fleet.Show(Size(n));
            """
        ),
        new(
            "switch expressions on types with guards",
            """
            object[] all = [1, 20, "a", "long text", 2.5, new P(0, 1), new P(2, 2), null!];
            foreach (var o in all)
                fleet.Show(
                    o switch
                    {
                        int n when n > 10 => "big" + n,
                        int n => "int" + n,
                        string { Length: 1 } => "char",
                        string s => s.ToUpperInvariant(),
                        P(0, var y) => "axis" + y,
                        P { X: var x, Y: var y } when x == y => "diagonal",
                        null => "null",
                        var other => other.GetType() == typeof(double) ? "double" : "other",
                    }
                );
            ---
            private sealed record P(int X, int Y);
            """
        ),
        new(
            "switch expressions on tuples",
            """
            string Move(string state, char key) =>
                (state, key) switch
                {
                    ("on", 'x') => "off",
                    ("off", _) => "on",
                    (_, 'q') => "quit",
                    var (s, k) => s + k,
                };
            fleet.Show(Move("on", 'x')).Show(Move("off", 'z')).Show(Move("on", 'q')).Show(Move("a", 'b'));
            """
        ),
        new(
            "patterns evaluate their input once",
            """
            var calls = 0;
            int Next() => ++calls;
            fleet.Show(Next() is > 0 and < 5 and not 3).Show(calls);
            var r = Next() switch
            {
                1 => "one",
                2 => "two",
                _ => "more",
            };
            fleet.Show(r).Show(calls);
            """
        ),
        new(
            "var and discard patterns",
            """
            object? o = null;
            fleet
                .Show(o is var x && x is null)
                .Show((1, 2) is (_, 2))
                .Show(
                    o switch
                    {
                        _ => "any",
                    }
                );
            """
        ),
        new(
            "parenthesized and nested patterns",
            """
            int? n = 5;
            fleet.Show(n is not (1 or 2)).Show(n is (> 3 and < 6) or 10);
            object o = (1, (2, "x"));
            fleet
                .Show(o is (int, (int, string)) ? 1 : 0)
                .Show(o is ValueTuple<int, (int, string)> { Item2.Item2: "x" });
            """
        ),
        new(
            "patterns with enumerations and constants",
            """
            const int limit = 3;
            var m = Mode.Slow;
            fleet
                .Show(m is Mode.Slow or Mode.Off)
                .Show(3 is limit)
                .Show(
                    m switch
                    {
                        Mode.Off => 0,
                        Mode.Slow => limit,
                        _ => -1,
                    }
                );
            ---
            private enum Mode
            {
                Off,
                Slow,
                Fast,
            }
            """
        ),
        new(
            "patterns with generic types",
            """
            object o = new List<int> { 1, 2 };
            fleet
                .Show(o is List<int> { Count: 2 })
                .Show(o is List<string>)
                .Show(o is IEnumerable<int>)
                .Show(o is IReadOnlyList<int> and [1, ..])
                .Show(o is System.Collections.ICollection);
            """
        ),
    ];
}
