namespace Ringfence.Evaluation.Tests.Constructs;

internal static class RecentExpressionConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "list patterns with slices",
            """
            foreach (var items in new int[][] { [], [1], [1, 2], [1, 2, 3, 9], [5, 6, 7, 9] })
                fleet.Show(
                    items switch
                    {
                        [] => "empty",
                        [var only] => $"one {only}",
                        [1, .. { Length: 0 }, 2] => "one two",
                        [1, .. var middle, 9] => $"middle {middle.Length} {middle[0]}",
                        [.., > 8] and [> 4, ..] => "high",
                        _ => "other",
                    }
                );
            fleet.Show("abc" is ['a', .., 'c']).Show("abc" is [_, .. "bc"]).Show(new List<int> { 1, 2 } is [_, 2]);
            """
        ),
        new(
            "recursive patterns and conversions in patterns",
            """
            object[] values = [1, 1L, "1", '1', 1.0, null!, new P(1, new P(2, null)), (1, "a"), new[] { 1 }, DayOfWeek.Monday];
            foreach (var value in values)
                fleet.Show(Kind(value));
            ---
            private sealed record P(int N, P? Next);

            private static string Kind(object? value) =>
                value switch
                {
                    1 => "int",
                    1L => "long",
                    "1" => "text",
                    '1' => "char",
                    1.0 => "double",
                    null => "null",
                    P { N: 1, Next: { N: var n, Next: null } } => "P " + n,
                    (int a, string b) => $"tuple {a}{b}",
                    int[] { Length: 1 } => "array",
                    DayOfWeek.Monday => "monday",
                    _ => "other",
                };
            """
        ),
        new(
            "patterns of types with or, not and var",
            """
            foreach (var value in new object?[] { 5, 50, -1, "x", "longer", null, 2.5 })
                fleet.Show(value is int and (> 0 and < 10 or > 40) ? "good" : value is not (int or null) and var other ? $"other {other is string { Length: > 2 }}" : "bad");
            if (values() is [var first, .., var last] && first is not null && last is int n)
                fleet.Show($"{first} {n}");
            static object?[] values() => [1, 2, 3];
            """
        ),
        new(
            "target-typed new, default and conditional",
            """
            List<int> items = new(capacity: 4) { 1 };
            (int, List<string>) pair = (default, new() { "x" });
            long wide = items.Count > 0 ? 1 : 2L;
            int? none = items.Count > 5 ? 1 : null;
            Func<int, int> twice = default(Func<int, int>) ?? (x => x * 2);
            var natural = (int x, int y = 5) => x + y;
            fleet.Show(items.Count).Show(pair.Item1).Show(pair.Item2).Show(wide).Show(none.HasValue).Show(twice(4)).Show(natural(1)).Show(natural(1, 1));
            P p = new(1) { Y = 2 };
            fleet.Show(p.X + p.Y);
            ---
            private sealed class P(int x)
            {
                public int X => x;
                public int Y { get; init; }
            }
            """
        ),
        new(
            "overload priority and collection spreads",
            """
            int[] a = [1, 2];
            List<int> b = [.. a, 3, .. a.Where(x => x > 1)];
            IEnumerable<int> c = [.. b, .. Enumerable.Range(7, 2)];
            HashSet<int> d = [.. b];
            int[][] e = [[1], [.. a], []];
            Dictionary<string, int[]> f = new() { ["x"] = [1, .. a] };
            fleet.Show(b).Show(c).Show(d.Count).Show(e.Select(x => x.Length)).Show(f["x"]);
            fleet.Show(string.Concat([.. "abc", 'd'])).Show(Math.Max([.. a].Length, 1));
            """.Replace("Math.Max([.. a].Length, 1)", "new List<int>([.. a]).Count")
        ),
        new(
            "params collections",
            """
            fleet.Show(Sum(1, 2, 3)).Show(Sum()).Show(Sum([4, 5])).Show(Names("a", "b")).Show(Spans(1, 2)).Show(Items(new List<int> { 9 }));
            ---
            private static int Sum(params List<int> items) => items.Sum();

            private static string Names(params IEnumerable<string> names) => string.Join("+", names);

            private static int Spans(params ReadOnlySpan<int> items) => items.Length;

            private static int Items(params IReadOnlyList<int> items) => items[0];
            """
        ),
        new(
            "caller information",
            """
            fleet.Show(Who()).Show(Text(1 + 2)).Show(Text(name: "given", value: 3));
            ---
            private static string Who([System.Runtime.CompilerServices.CallerMemberName] string name = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
                name + (line > 0);

            private static string Text(int value, [System.Runtime.CompilerServices.CallerArgumentExpression("value")] string name = "") => $"{name}={value}";
            """
        ),
    ];
}
