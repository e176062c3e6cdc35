namespace Ringfence.Evaluation.Tests.Constructs;

internal static class RecentLanguageConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "field keyword",
            """
            var h = new H { Name = "  web " };
            h.Count = -5;
            fleet.Show(h.Name).Show(h.Count).Show(h.Lazy).Show(h.Lazy);
            ---
            private sealed class H
            {
                public string Name
                {
                    get;
                    set => field = value.Trim();
                } = "none";

                public int Count
                {
                    get => field;
                    set => field = Math.Max(0, value);
                } = 7;

                public string Lazy => field ??= "made " + Name;
            }
            """
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
            "extension members of blocks",
            """
            fleet.Show("web".Twice()).Show("web".Size).Show(string.Empty.Size).Show(string.Make(3)).Show(new List<int> { 1, 2 }.LastOne()).Show(new List<string>().LastOne() ?? "none");
            fleet.Show(new List<long>().LastOne());
            ---
            """
                + """

                === Extensions.cs
                using System.Collections.Generic;

                namespace {namespace};

                internal static class Extensions
                {
                    extension(string text)
                    {
                        public string Twice() => text + text;

                        public int Size => text.Length;
                    }

                    extension(string)
                    {
                        public static string Make(int n) => new('x', n);
                    }

                    extension<T>(List<T> items)
                    {
                        public T? LastOne() => items.Count == 0 ? default : items[^1];
                    }
                }
                """
        ),
        new(
            "compound operators of the user",
            """
            var a = new Counter { N = 1 };
            var same = a;
            a += 5;
            a++;
            fleet.Show(a.N).Show(same.N).Show(ReferenceEquals(a, same));
            var s = new Value { N = 1 };
            var copy = s;
            s += 5;
            ++s;
            fleet.Show(s.N).Show(copy.N);
            var items = new[] { new Value() };
            items[0] += 3;
            fleet.Show(items[0].N);
            ---
            private sealed class Counter
            {
                public int N;

                public void operator +=(int n) => N += n;

                public void operator ++() => N++;
            }

            private struct Value
            {
                public int N;

                public void operator +=(int n) => N += n;

                public void operator ++() => N++;
            }
            """
        ),
        new(
            "default interface members of generic interfaces",
            """
            IShape square = new Square();
            IShape circle = new Circle();
            fleet.Show(square.Describe()).Show(circle.Describe()).Show(IShape.Count).Show(((INamed)circle).Name);
            IWithDefault<int> numbers = new Numbers();
            fleet.Show(numbers.Text()).Show(numbers.Twice());
            ---
            private interface INamed
            {
                string Name => "unnamed";
            }

            private interface IShape : INamed
            {
                static int Count => 2;

                string INamed.Name => "shape";

                double Area();

                string Describe() => $"{Name} of {Area()}";
            }

            private sealed class Square : IShape
            {
                public double Area() => 4;
            }

            private sealed class Circle : IShape
            {
                public double Area() => 3;

                public string Describe() => "round";
            }

            private interface IWithDefault<T>
            {
                T Value { get; }

                string Text() => $"{default(T)} {Value} {typeof(T).Name}";

                (T, T) Pair() => (Value, Value);

                int Twice() => Pair().Equals((Value, Value)) ? 2 : 1;
            }

            private sealed class Numbers : IWithDefault<int>
            {
                public int Value => 8;
            }
            """
        ),
        new(
            "generic arithmetic",
            """
            fleet.Show(Sum(new[] { 1, 2, 3 })).Show(Sum(new[] { 1.5, 2.5 })).Show(new Money(3).Plus(new Money(4)).Cents).Show(Zero<Money>().Cents);
            ---
            private static T Sum<T>(IEnumerable<T> items)
                where T : System.Numerics.INumber<T>
            {
                var sum = T.Zero;
                foreach (var item in items)
                    sum += item;
                return sum;
            }

            private interface IAmount<T>
                where T : IAmount<T>
            {
                static abstract T Nothing { get; }

                static abstract T operator +(T a, T b);

                T Plus(T other) => (T)this + other;
            }

            private sealed class Money(int cents) : IAmount<Money>
            {
                public int Cents { get; } = cents;

                public static Money Nothing => new(0);

                public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);

                public Money Plus(Money other) => this + other;
            }

            private static T Zero<T>()
                where T : IAmount<T> => T.Nothing + T.Nothing;
            """,
            WhyUnknown: "arithmetic on type parameters is that of the framework's interfaces"
        ),
        new(
            "interpolated string handlers of the user",
            """
            Log(true, $"a{1 + 1}b{"x",4}");
            Log(false, $"never {Fail()}");
            fleet.Show(lines);
            ---
            private static readonly List<string> lines = [];

            private static int Fail() => throw new InvalidOperationException();

            private static void Log(bool enabled, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("enabled")] Handler handler) =>
                lines.Add(handler.Text);

            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            private struct Handler
            {
                private readonly StringBuilder? builder;

                public Handler(int literals, int holes, bool enabled, out bool go)
                {
                    go = enabled;
                    builder = enabled ? new() : null;
                }

                public readonly string Text => builder?.ToString() ?? "off";

                public readonly void AppendLiteral(string text) => builder!.Append('<').Append(text).Append('>');

                public readonly void AppendFormatted<T>(T value, int alignment = 0) => builder!.Append($"[{value}:{alignment}]");
            }
            """,
            WhyUnknown: "handlers of the program's own are not followed"
        ),
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
            "ref structs",
            """
            var reader = new Reader("a,b,c");
            while (reader.Next(out var word))
                fleet.Show(word);
            ---
            private ref struct Reader(string text)
            {
                private readonly string text = text;
                private int position;

                public bool Next(out string word)
                {
                    word = "";
                    if (position >= text.Length)
                        return false;
                    word = text.Substring(position, 1);
                    position += 2;
                    return true;
                }
            }
            """
        ),
        new(
            "primary constructors capture and shadow",
            """
            var d = new D(3, "x");
            d.Grow();
            fleet.Show(d.Sum()).Show(d.Name).Show(new D(1).Sum());
            ---
            private class B(int n)
            {
                protected int Twice { get; } = n * 2;
            }

            private sealed class D(int n, string name = "none") : B(n + 1)
            {
                private int own = n;

                public string Name => name + n;

                public void Grow() => n++;

                public int Sum() => Twice + own * 100 + n * 1000;
            }
            """
        ),
        new(
            "required and init members",
            """
            var p = new P { Name = "a", Level = 2 };
            fleet.Show(p.Name).Show(p.Level).Show((p with { Level = 3 }).Level).Show(p.Level);
            var anonymous = new { p.Name, Twice = p.Level * 2 };
            var changed = anonymous with { Twice = 9 };
            fleet.Show(anonymous.ToString()).Show(changed.Twice).Show(anonymous.Equals(new { Name = "a", Twice = 4 }));
            ---
            private sealed record P
            {
                public required string Name { get; init; }
                public int Level { get; init; } = 1;
            }
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
    ];
}
