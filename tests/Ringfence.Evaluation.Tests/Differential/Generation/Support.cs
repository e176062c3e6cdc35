using System.Collections.Generic;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>The types and methods that all generated programs use besides their own.</summary>
internal static partial class Support
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

        internal sealed class Bell
        {
            public event Func<int, int>? Rung;

            public Bell On(Func<int, int> answer)
            {
                Rung += number => number + 1;
                Rung += answer;
                return this;
            }

            public int Ring(int number) => Rung?.Invoke(number) ?? -1;
        }

        internal sealed class Spot
        {
            public int X;
        }

        internal sealed class Room
        {
            public Spot Spot { get; } = new();

            public List<int> Numbers { get; } = [1];

            public int Total => unchecked(Spot.X * 7 + Numbers.Count * 3 + Numbers[^2]);
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
}
