namespace Ringfence.Evaluation.Tests.Generation;

internal static partial class Support
{
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

            public static int Made<T>(int number)
                where T : class, new() => new T() is Room room ? room.Numbers.Count + number : number & 0xFFF;

            public static async System.Threading.Tasks.Task<int> Later(int number) =>
                unchecked(await System.Threading.Tasks.Task.FromResult(number) - await new System.Threading.Tasks.ValueTask<int>(3));

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
