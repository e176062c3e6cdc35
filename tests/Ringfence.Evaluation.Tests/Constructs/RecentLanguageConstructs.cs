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
    ];
}
