namespace Ringfence.Evaluation.Tests.Constructs;

internal static class GenericConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "generic methods",
            """
            fleet
                .Show(First([3, 4]))
                .Show(First(new[] { "a" }))
                .Show(Pair(1, "b"))
                .Show(Default<int>())
                .Show(Default<string>() ?? "null")
                .Show(Largest(3, 9, 4))
                .Show(Make<Thing>().N);
            ---
            private static T First<T>(IEnumerable<T> items) => items.First();

            private static string Pair<A, B>(A a, B b) => $"{a}&{b}";

            private static T? Default<T>() => default;

            private static T Largest<T>(params T[] items)
                where T : IComparable<T>
            {
                var best = items[0];
                foreach (var i in items)
                    if (i.CompareTo(best) > 0)
                        best = i;
                return best;
            }

            private static T Make<T>()
                where T : new() => new();

            private sealed class Thing
            {
                public int N = 5;
            }
            """
        ),
        new(
            "generic types",
            """
            var s = new Stack2<string>();
            s.Push("a");
            s.Push("b");
            fleet.Show(s.Pop()).Show(s.Count).Show(Cache<int>.Count).Show(Cache<string>.Count);
            Cache<int>.Count = 5;
            fleet
                .Show(Cache<int>.Count)
                .Show(Cache<string>.Count)
                .Show(new Pair<int, string>(1, "x").Swap().First);
            ---
            private sealed class Stack2<T>
            {
                private readonly List<T> items = [];

                public void Push(T t) => items.Add(t);

                public T Pop()
                {
                    var t = items[^1];
                    items.RemoveAt(items.Count - 1);
                    return t;
                }

                public int Count => items.Count;
            }

            private static class Cache<T>
            {
                public static int Count = 1;
            }

            private sealed record Pair<A, B>(A First, B Second)
            {
                public Pair<B, A> Swap() => new(Second, First);
            }
            """
        ),
        new(
            "type tests on type parameters",
            """
            fleet.Show(Name(5)).Show(Name("x")).Show(Name(2.5)).Show(Is<int>(3)).Show(Is<string>(3));
            ---
            private static string Name<T>(T value) =>
                value switch
                {
                    int => "int",
                    string s => "text " + s,
                    _ => "other",
                };

            private static bool Is<T>(object o) => o is T;
            """
        ),
        new(
            "static abstract interface members",
            """
            fleet.Show(Create<Metre>(3).Text).Show(Total<Metre>([1, 2]));
            ---
            private interface IUnit<T>
                where T : IUnit<T>
            {
                static abstract T Of(int n);
                string Text { get; }
                static virtual int Scale => 10;
            }

            private sealed record Metre(int N) : IUnit<Metre>
            {
                public static Metre Of(int n) => new(n);

                public string Text => N + "m";
            }

            private static T Create<T>(int n)
                where T : IUnit<T> => T.Of(n);

            private static string Total<T>(int[] n)
                where T : IUnit<T> => T.Of(n.Sum() * T.Scale).Text;
            """
        ),
        new(
            "extension methods",
            """
            fleet
                .Show(4.Twice())
                .Show("ab".Repeat(3))
                .Show(new[] { 1, 2, 3 }.Average2())
                .Show(Program.Twice(5))
                .Show(((string?)null).OrNone());
            ---
            private static int Twice(this int n) => n * 2;

            private static string Repeat(this string s, int n) => string.Concat(Enumerable.Repeat(s, n));

            private static double Average2(this IEnumerable<int> n) => n.Average();

            private static string OrNone(this string? s) => s ?? "none";
            """
        ),
        new(
            "extension blocks (C# 14)",
            """
            fleet.Show(5.Doubled).Show(5.PlusTwice(3)).Show(int.Lucky).Show("a".Loud());
            ---
            extension(int n)
            {
                private int Doubled => n * 2;

                private int PlusTwice(int m) => n + m * 2;

                private static int Lucky => 7;
            }
            extension(string s)
            {
                private string Loud() => s.ToUpperInvariant() + "!";
            }
            """
        ),
        new(
            "partial methods and properties",
            """
            fleet.Show(Part.Value(2)).Show(new Part().Name);
            ---
            private sealed partial class Part
            {
                public static partial int Value(int n);

                public partial string Name { get; }

                static partial void Ignored();
            }

            private sealed partial class Part
            {
                public static partial int Value(int n)
                {
                    Ignored();
                    return n + 40;
                }

                public partial string Name => "part";
            }
            """
        ),
        new(
            "type aliases",
            """
            Numbers n = [1, 2];
            Pair p = (3, "x");
            fleet.Show(n).Show(p.Item2);
            === Aliases.cs
            global using Pair = (int, string);
            global using Numbers = System.Collections.Generic.List<int>;
            """
        ),
    ];
}
