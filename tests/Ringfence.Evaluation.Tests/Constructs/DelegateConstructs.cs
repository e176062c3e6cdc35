namespace Ringfence.Evaluation.Tests.Constructs;

internal static class DelegateConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "method groups",
            """
            Func<int, int> f = Twice;
            fleet
                .Show(f(4))
                .Show(new[] { 1, 2 }.Select(Twice))
                .Show(new[] { "a", "b" }.Select(string.Concat<char>).Count());
            Func<string> g = "x".ToUpperInvariant;
            fleet.Show(g());
            var h = new Adder(5);
            Func<int, int> add = h.Add;
            h.N = 100;
            fleet.Show(add(1));
            Predicate<int> even = n => n % 2 == 0;
            fleet.Show(new List<int> { 1, 2, 3, 4 }.FindAll(even));
            ---
            private static int Twice(int n) => n * 2;

            private sealed class Adder(int n)
            {
                public int N = n;

                public int Add(int m) => N + m;
            }
            """
        ),
        new(
            "delegates declared by the user",
            """
            Transform t = (int a, ref int b, out int c) =>
            {
                b += a;
                c = a * 2;
                return b;
            };
            var x = 1;
            fleet.Show(t(5, ref x, out var y)).Show(x).Show(y);
            ---
            private delegate int Transform(int a, ref int b, out int c);
            """
        ),
        new(
            "delegates are combined and removed",
            """
            var log = new List<string>();
            Action a = () => log.Add("a"),
                b = () => log.Add("b");
            var both = a + b;
            both += a;
            both();
            fleet.Show(log);
            log.Clear();
            both -= a;
            both!();
            fleet.Show(log);
            Func<int> f = () => 1;
            f += () => 2;
            fleet.Show(f()).Show((a - a) is null);
            """
        ),
        new(
            "static and natural-type lambdas",
            """
            var f = static (int n) => n + 1;
            var g = (string s) => s.Length;
            var h = () => "x";
            var o = object (bool b) => b ? 1 : "two";
            fleet.Show(f(1)).Show(g("abc")).Show(h()).Show(o(false).ToString());
            """
        ),
        new(
            "lambda with defaults and params",
            """
            var f = (int a, int b = 5) => a * b;
            var g = (params int[] n) => n.Length;
            fleet.Show(f(2)).Show(f(2, 3)).Show(g(1, 2, 3));
            """
        ),
        new(
            "lambda with discards and ref modifiers",
            """
            Func<int, int, int> one = (_, _) => 1;
            R r = (ref x) => x++;
            var n = 4;
            r(ref n);
            fleet.Show(one(2, 3)).Show(n);
            ---
            private delegate void R(ref int x);
            """
        ),
        new(
            "anonymous methods",
            """
            Func<int, int> f = delegate(int n)
            {
                return n + 3;
            };
            Action a = delegate
            {
                fleet.Show("any");
            };
            a();
            fleet.Show(f(1));
            """
        ),
        new(
            "delegates in collections",
            """
            var table = new Dictionary<string, Func<int, int, int>>
            {
                ["add"] = (a, b) => a + b,
                ["mul"] = (a, b) => a * b,
            };
            foreach (var (name, f) in table)
                fleet.Show(name + f(3, 4));
            fleet.Show(table["add"](1, 1));
            """
        ),
        new(
            "conditional delegate call",
            """
            Action<int>? none = null;
            Action<int>? some = n => fleet.Show(n);
            none?.Invoke(1);
            some?.Invoke(2);
            Func<int>? f = null;
            fleet.Show(f?.Invoke() ?? -1);
            """
        ),
        new(
            "delegate equality",
            """
            Action a = M,
                b = M;
            fleet.Show(a == b).Show(a.Equals(b)).Show(a != null);
            ---
            private static void M() { }
            """
        ),
        new(
            "expression trees",
            """
            System.Linq.Expressions.Expression<Func<int, int>> e = n => n + 1;
            fleet.Show(e.Compile()(4));
            """,
            WhyUnknown: "an expression tree is compiled by the program at run time"
        ),
        new(
            "function pointers",
            """
            unsafe
            {
                delegate* <int, int> f = &Twice;
                fleet.Show(f(4));
            }
            ---
            private static int Twice(int n) => n * 2;
            """,
            WhyUnknown: "unsafe code is never interpreted"
        ),
        new(
            "dynamic",
            """
            dynamic d = "abc";
            fleet.Show((int)d.Length);
            """,
            WhyUnknown: "members of dynamic values are bound when the program runs"
        ),
        new(
            "events and multicast delegates",
            """
            var b = new Bell();
            var log = new List<string>();
            Action<int> second = n => log.Add("second" + n);
            b.Rung += n => log.Add("first" + n);
            b.Rung += second;
            b.Ring(1);
            b.Rung -= second;
            b.Ring(2);
            fleet.Show(log);
            ---
            private sealed class Bell
            {
                public event Action<int>? Rung;

                public void Ring(int n) => Rung?.Invoke(n);
            }
            """
        ),
    ];
}
