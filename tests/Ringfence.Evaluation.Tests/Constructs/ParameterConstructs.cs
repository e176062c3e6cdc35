namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ParameterConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "optional and named arguments",
            """
            fleet.Show(F(1)).Show(F(1, 2)).Show(F(c: 3, a: 1)).Show(F(b: 5, a: 4, c: 6)).Show(G());
            ---
            private static string F(int a, int b = 20, int c = 30) => $"{a}/{b}/{c}";

            private static string G(
                string s = "d",
                int? n = null,
                char c = 'x',
                Colour e = Colour.Blue,
                double d = 1.5
            ) => $"{s}{n ?? 1}{c}{e}{d > 1}";

            private enum Colour
            {
                Red,
                Blue,
            }
            """
        ),
        new(
            "named arguments are evaluated in the order written",
            """
            var log = new List<int>();
            int N(int n)
            {
                log.Add(n);
                return n;
            }
            fleet.Show(Sub(b: N(1), a: N(2))).Show(log);
            ---
            private static int Sub(int a, int b) => a - b;
            """
        ),
        new(
            "params arguments",
            """
            fleet
                .Show(Sum())
                .Show(Sum(1))
                .Show(Sum(1, 2, 3))
                .Show(Sum([4, 5]))
                .Show(Named("x", "a", "b"))
                .Show(List(1, 2))
                .Show(Count(1, "a", null));
            ---
            private static int Sum(params int[] n) => n.Sum();

            private static string Named(string name, params string[] rest) => name + string.Concat(rest);

            private static int List(params List<int> n) => n.Count * 10;

            private static int Count(params object?[] things) => things.Length;
            """
        ),
        new(
            "params span (C# 13)",
            """
            fleet.Show(Sum(1, 2, 3));
            ---
            private static int Sum(params ReadOnlySpan<int> n)
            {
                var sum = 0;
                foreach (var x in n)
                    sum += x;
                return sum;
            }
            """
        ),
        new(
            "out parameters",
            """
            Split(17, 5, out var q, out int r);
            fleet.Show(q).Show(r);
            Split(9, 2, out _, out r);
            fleet.Show(r);
            if (TryHalf(8, out var half) && half > 3)
                fleet.Show(half);
            ---
            private static void Split(int a, int b, out int q, out int r)
            {
                q = a / b;
                r = a % b;
            }

            private static bool TryHalf(int n, out int half)
            {
                half = n / 2;
                return n % 2 == 0;
            }
            """
        ),
        new(
            "ref parameters",
            """
            int a = 1,
                b = 2;
            Swap(ref a, ref b);
            fleet.Show(a).Show(b);
            var items = new[] { 1, 2, 3 };
            Add(ref items[1], 10);
            fleet.Show(items);
            var box = new Box();
            Add(ref box.Value, 4);
            fleet.Show(box.Value);
            ---
            private static void Swap(ref int a, ref int b)
            {
                var t = a;
                a = b;
                b = t;
            }

            private static void Add(ref int a, int n)
            {
                a += n;
                a += n;
            }

            private sealed class Box
            {
                public int Value;
            }
            """
        ),
        new(
            "ref arguments that are aliases",
            """
            var a = 1;
            Both(ref a, ref a);
            fleet.Show(a);
            ---
            private static void Both(ref int x, ref int y)
            {
                x = 5;
                y += x;
                x += y;
            }
            """
        ),
        new(
            "ref locals and ref returns",
            """
            var items = new[] { 3, 8, 5 };
            ref var largest = ref Largest(items);
            largest = 0;
            fleet.Show(items);
            ref int x = ref items[0];
            x++;
            x = ref items[2];
            x *= 2;
            fleet.Show(items);
            Largest(items) = 1;
            fleet.Show(items);
            ---
            private static ref int Largest(int[] items)
            {
                var at = 0;
                for (var i = 1; i < items.Length; i++)
                    if (items[i] > items[at])
                        at = i;
                return ref items[at];
            }
            """
        ),
        new(
            "in parameters",
            """
            var p = new P { X = 3 };
            fleet.Show(Read(p)).Show(Read(in p)).Show(p.X);
            ---
            private struct P
            {
                public int X;

                public int Bump() => ++X;
            }

            private static int Read(in P p)
            {
                p.Bump();
                return p.X;
            }
            """
        ),
        new(
            "overload resolution",
            """
            fleet
                .Show(O(1))
                .Show(O(1L))
                .Show(O("s"))
                .Show(O(1.5))
                .Show(O((object)1))
                .Show(O('c'))
                .Show(O<byte>(1))
                .Show(O(1, 2));
            ---
            private static string O(int n) => "int";

            private static string O(long n) => "long";

            private static string O(string n) => "string";

            private static string O(object n) => "object";

            private static string O<T>(T n)
                where T : struct => "generic";

            private static string O(params int[] n) => "params";
            """
        ),
        new(
            "local functions",
            """
            int Twice(int n) => n * 2;
            static int Triple(int n) => n * 3;
            var total = 0;
            void Add(int n)
            {
                total += n;
            }
            Add(Twice(3));
            Add(Triple(2));
            fleet.Show(total).Show(Fact(5));
            int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1);
            """
        ),
        new(
            "local functions that capture each other",
            """
            var depth = 0;
            bool Even(int n)
            {
                depth++;
                return n == 0 || Odd(n - 1);
            }
            bool Odd(int n) => n != 0 && Even(n - 1);
            fleet.Show(Even(10)).Show(Odd(10)).Show(depth);
            """
        ),
        new(
            "generic local functions",
            """
            T Last<T>(params T[] items) => items[^1];
            fleet.Show(Last(1, 2)).Show(Last("a", "b"));
            """
        ),
        new(
            "recursion",
            """
            fleet.Show(Fib(15)).Show(Gcd(84, 36)).Show(Ackermann(2, 2));
            ---
            private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

            private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

            private static int Ackermann(int m, int n) =>
                m == 0 ? n + 1
                : n == 0 ? Ackermann(m - 1, 1)
                : Ackermann(m - 1, Ackermann(m, n - 1));
            """
        ),
        new(
            "conditional methods",
            """
            Debug("x");
            fleet.Show(count);
            ---
            private static int count;

            [System.Diagnostics.Conditional("NEVER_DEFINED")]
            private static void Debug(string s) => count++;
            """
        ),
        new(
            "caller information in the user's own methods",
            """
            fleet.Show(Where()).Show(Shown(1 + 2));
            ---
            private static string Where([System.Runtime.CompilerServices.CallerMemberName] string member = "") =>
                member;

            private static string Shown(
                int n,
                [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(n))] string text = ""
            ) => text;
            """
        ),
    ];
}
