using System.Collections.Generic;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>The types and methods that a generated program uses besides its own: the same shapes with random numbers inside.</summary>
internal static class Support
{
    public static IEnumerable<SourceFile> Files(string space, Writer writer)
    {
        yield return new("Types.cs", Usings(space) + Types(writer));
        yield return new("Measures.cs", Usings(space) + Measures(writer));
        yield return new("Calc.cs", Usings(space) + Calc(writer));
        yield return new("Calc.Numbers.cs", Usings(space) + Numbers(writer));
    }

    public static string Usings(string space) =>
        $"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;
            using Ringfence;

            namespace {space};


            """;

    private static string Types(Writer w) =>
        $$"""
            internal enum Level { Low, Middle, High = {{w.Dice.Between(2, 5)}}, }

            [Flags]
            internal enum Options : byte { None = 0, Fast = 1, Safe = 2, Both = Fast | Safe, Loud = 4 }

            internal sealed record Spec(string Name, int Size)
            {
                public int Extra { get; init; }

                public int Total => Size + Extra + {{w.Dice.Roll(9)}};
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
                public static readonly Shape[] All = [new Box({{w.Dice.Roll(9)}}, {{w.Dice.Roll(9)}}), new Ring({{w.Dice.Roll(
                9
            )}}), new Arc({{w.Dice.Roll(9)}}, 4)];
            }

            internal struct Cell
            {
                public int X;

                public int Bump() => X += {{w.Dice.Between(1, 5)}};
            }

            internal readonly record struct Pair(int A, int B)
            {
                public static Pair operator +(Pair left, Pair right) => new(unchecked(left.A + right.A), left.B);

                public static Pair operator -(Pair left, Pair right) => new(unchecked(left.A - right.A), left.B);

                public static Pair operator *(Pair left, int by) => new(unchecked(left.A * by), left.B);

                public static implicit operator Pair(int number) => new(number, {{w.Dice.Roll(9)}});

                public static explicit operator int(Pair pair) => pair.A ^ pair.B;
            }

            internal sealed class Counter(int start)
            {
                private readonly int first = start;

                public static int Made { get; private set; }

                public int Value { get; private set; } = Note(start);

                public int Limited
                {
                    get;
                    set => field = Math.Clamp(value, {{w.Dice.Roll(5)}}, {{w.Dice.Between(20, 90)}});
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
                        yield return i * 2 + {{w.Dice.Roll(3)}};
                }

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            """;

    private static string Measures(Writer w) =>
        $$"""
            internal interface IMeasure
            {
                int Measure(int number);

                int Twice(int number) => unchecked(Measure(number) * 2);
            }

            internal interface IUnit<TSelf>
                where TSelf : IUnit<TSelf>
            {
                static abstract int Scale(int number);

                static virtual int Base => {{w.Dice.Roll(20)}};
            }

            internal sealed class Meter(int by) : IMeasure, IUnit<Meter>
            {
                public int Measure(int number) => unchecked(number + by);

                public static int Scale(int number) => number ^ {{w.Dice.Roll(99)}};
            }

            internal sealed class Ruler(int by) : IMeasure, IUnit<Ruler>
            {
                int IMeasure.Measure(int number) => number % (by | 1) == 0 ? by : number;

                public int Twice(int number) => number - {{w.Dice.Roll(9)}};

                public static int Scale(int number) => ~number;

                public static int Base => -1;
            }

            """;

    private static string Calc(Writer w) =>
        $$"""
            internal static partial class Calc
            {
                public static readonly int Seed = {{w.Dice.Roll(99)}};

                public static int Spare = {{w.Dice.Roll(99)}};

                static Calc() => Spare += Seed;

                public static int Bound(int number, int least, int most) => least + (int)((uint)number % (uint)(most - least + 1));

                public static string Prose(string text) => $"<{(text.Length > 90 ? text[..90] : text)}>";

                public static string Label(string text) => string.Concat(text.Where(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9').Take(12));

                public static int Mix(int a, int b = {{w.Dice.Roll(30)}}, int c = {{w.Dice.Roll(30)}}) => unchecked(a * 7 + b * 3 - c);

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
                        return {{w.Dice.Roll(9)}};
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

                public static int? Maybe(int number) => number % {{w.Dice.Between(2, 4)}} == 0 ? null : number;

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

    private static string Numbers(Writer w) =>
        $$"""
            internal static partial class Calc
            {
                public static partial int Split(int number) => number switch { < 0 => number & 0xFF, 0 => {{w.Dice.Roll(
                9
            )}}, _ => number / 3 };

                public static IEnumerable<int> Up(int count)
                {
                    for (var n = 0; n < count; n++)
                        yield return n + {{w.Dice.Roll(5)}};
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
                            number += {{w.Dice.Between(1, 4)}};
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
