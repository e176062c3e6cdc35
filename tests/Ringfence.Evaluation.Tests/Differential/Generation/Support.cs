using System.Collections.Generic;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>The types and methods that all generated programs use besides their own.</summary>
internal static class Support
{
    private const string Space = "Shared";

    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        new("Shared/Types.cs", Usings(Space) + Types),
        new("Shared/Measures.cs", Usings(Space) + Measures),
        new("Shared/Calc.cs", Usings(Space) + Calc),
        new("Shared/Calc.Numbers.cs", Usings(Space) + Numbers),
    ];

    public static string Usings(string space) =>
        $"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;
            using Ringfence;
            using Shared;

            namespace {space};


            """;

    private const string Types = """
        internal enum Level { Low, Middle, High = 3, }

        [Flags]
        internal enum Options : byte { None = 0, Fast = 1, Safe = 2, Both = Fast | Safe, Loud = 4 }

        internal sealed record Spec(string Name, int Size)
        {
            public int Extra { get; init; }

            public int Total => Size + Extra + 2;
        }

        internal abstract record Shape(int Width)
        {
            public virtual int Area(int scale) => unchecked(Width * scale);
        }

        internal sealed record Box(int Width, int Height) : Shape(Width)
        {
            public override int Area(int scale) => unchecked(base.Area(scale) + Height);
        }

        internal record Ring(int Width) : Shape(Width);

        internal sealed record Arc(int Width, int Part) : Ring(Width)
        {
            public override int Area(int scale) => Width switch { > 3 => Part, var small => small - scale };
        }

        internal static class Shapes
        {
            public static readonly Shape[] All = [new Box(4, 1), new Ring(6), new Arc(5, 4)];
        }

        internal struct Cell
        {
            public int X;

            public int Bump() => X += 7;
        }

        internal readonly record struct Pair(int A, int B)
        {
            public static Pair operator +(Pair left, Pair right) => new(unchecked(left.A + right.A), left.B);

            public static Pair operator -(Pair left, Pair right) => new(unchecked(left.A - right.A), left.B);

            public static Pair operator *(Pair left, int by) => new(unchecked(left.A * by), left.B);

            public static implicit operator Pair(int number) => new(number, 2);

            public static explicit operator int(Pair pair) => pair.A ^ pair.B;
        }

        internal sealed class Counter(int start)
        {
            private readonly int first = start;

            public static int Made { get; set; }

            public int Value { get; private set; } = Note(start);

            public int Limited
            {
                get;
                set => field = Math.Clamp(value, 2, 70);
            }

            public int this[int index] => unchecked(Value * index + first);

            public Counter Add(int number)
            {
                Value = unchecked(Value + number);
                return this;
            }

            public override string ToString() => $"#{Value & 0xFF}";

            private static int Note(int number)
            {
                Made++;
                return number;
            }
        }

        internal sealed class Noted(List<int> log, int mark) : IDisposable
        {
            public void Dispose() => log.Add(mark);
        }

        internal sealed class Holder<T>(T value)
        {
            public T Value { get; } = value;

            public Holder<TOther> Map<TOther>(Func<T, TOther> transform) => new(transform(Value));
        }

        internal sealed class Evens(int count) : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator()
            {
                for (var i = 0; i < count; i++)
                    yield return i * 2 + 3;
            }

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }

        """;

    private const string Measures = """
        internal interface IMeasure
        {
            int Measure(int number);

            int Twice(int number) => unchecked(Measure(number) * 2);
        }

        internal interface IUnit<TSelf>
            where TSelf : IUnit<TSelf>
        {
            static abstract int Scale(int number);

            static virtual int Base => 1;
        }

        internal sealed class Meter(int by) : IMeasure, IUnit<Meter>
        {
            public int Measure(int number) => unchecked(number + by);

            public static int Scale(int number) => number ^ 8;
        }

        internal sealed class Ruler(int by) : IMeasure, IUnit<Ruler>
        {
            int IMeasure.Measure(int number) => number % (by | 1) == 0 ? by : number;

            public int Twice(int number) => number - 2;

            public static int Scale(int number) => ~number;

            public static int Base => -1;
        }

        """;

    private const string Calc = """
        internal static partial class Calc
        {
            public static readonly int Seed = 5;

            public static int Spare = 40;

            static Calc() => Spare += Seed;

            /// Programs that are executed in one process share what is static.
            public static void Reset()
            {
                Spare = 8;
                Counter.Made = 0;
            }

            public static int Bound(int number, int least, int most) => least + (int)((uint)number % (uint)(most - least + 1));

            public static string Prose(string text) => $"<{(text.Length > 90 ? text[..90] : text)}>";

            public static string Label(string text) => string.Concat(text.Where(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9').Take(12));

            public static int Mix(int a, int b = 1, int c = 6) => unchecked(a * 7 + b * 3 - c);

            public static int Total(params int[] numbers)
            {
                var total = 0;
                foreach (var number in numbers)
                    total = unchecked(total + number);
                return total;
            }

            public static bool TryHalf(int number, out int half)
            {
                half = number / 2;
                return number % 2 == 0;
            }

            public static int Bump(ref int number, int by) => number = unchecked(number + by);

            public static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

            public static int Gcd(int a, int b) => b is 0 or -1 ? a : Gcd(b, a % b);

            public static int Depth(int n)
            {
                if (n <= 0)
                    return 12;
                return Depth(n - 1) + 1;
            }

            public static T Largest<T>(T a, T b)
                where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

            public static T Pick<T>(bool first, T a, T b) => first ? a : b;

            public static TOut Apply<TIn, TOut>(TIn value, Func<TIn, TOut> function) => function(value);

            public static int Unit<TUnit>(int number)
                where TUnit : IUnit<TUnit> => TUnit.Scale(number) ^ TUnit.Base;

            public static int Copied(Cell cell)
            {
                var copy = cell;
                copy.Bump();
                var cells = new[] { cell, copy };
                cells[0].Bump();
                return unchecked(cell.X * 5 + copy.X * 3 + cells[0].X);
            }

            public static (int Low, int High) Both(int number) => (number & 0xF, number >> 4);

            public static int? Maybe(int number) => number % 55 == 0 ? null : number;

            public static string? Word(int number) => number % 3 == 0 ? null : " w" + (number & 7) + " ";

            public static int Doubled(this int number) => unchecked(number * 2);

            public static int Plus(this int number, int other) => unchecked(number + other);

            extension(int number)
            {
                public int Tripled => unchecked(number * 3);
            }

            public static partial int Split(int number);
        }

        """;

    private const string Numbers = """
        internal static partial class Calc
        {
            public static partial int Split(int number) => number switch { < 0 => number & 0xFF, 0 => 4, _ => number / 3 };

            public static IEnumerable<int> Up(int count)
            {
                for (var n = 0; n < count; n++)
                    yield return n + 30;
            }

            public static IEnumerable<int> Squares(int start)
            {
                var number = start & 0xF;
                try
                {
                    while (true)
                    {
                        if (number > 400)
                            yield break;
                        yield return number * number;
                        number += 20;
                    }
                }
                finally
                {
                    Spare++;
                }
            }

            public static IEnumerable<int> Tree(int depth)
            {
                yield return depth;
                if (depth <= 0)
                    yield break;
                foreach (var number in Tree(depth - 1))
                    yield return number * 2;
            }
        }

        """;
}
