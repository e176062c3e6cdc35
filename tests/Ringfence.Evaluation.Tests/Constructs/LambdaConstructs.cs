namespace Ringfence.Evaluation.Tests.Constructs;

internal static class LambdaConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "lambdas",
            """
            Func<int, int> twice = n => n * 2;
            Func<int, int, int> add = (a, b) => a + b;
            Action<int> show = n => fleet.Show(n);
            Func<string> text = () =>
            {
                var s = "a";
                s += "b";
                return s;
            };
            show(twice(add(1, 2)));
            fleet.Show(text()).Show(twice.Invoke(4));
            """
        ),
        new(
            "closures capture variables",
            """
            var n = 1;
            Func<int> read = () => n;
            Action bump = () => n += 10;
            n = 5;
            fleet.Show(read());
            bump();
            bump();
            fleet.Show(n).Show(read());
            """
        ),
        new(
            "a for loop has one variable for all rounds",
            """
            var all = new List<Func<int>>();
            for (var i = 0; i < 3; i++)
                all.Add(() => i);
            fleet.Show(all.Select(f => f()));
            """
        ),
        new(
            "a foreach loop has a fresh variable each round",
            """
            var all = new List<Func<int>>();
            foreach (var i in new[] { 1, 2, 3 })
                all.Add(() => i);
            fleet.Show(all.Select(f => f()));
            """
        ),
        new(
            "a variable of the loop body is fresh each round",
            """
            var all = new List<Func<int>>();
            for (var i = 0; i < 3; i++)
            {
                var own = i * 10;
                all.Add(() => own++);
            }
            fleet.Show(all.Select(f => f())).Show(all.Select(f => f()));
            var w = 0;
            var more = new List<Func<int>>();
            while (w < 2)
            {
                var x = w++;
                more.Add(() => x);
            }
            fleet.Show(more.Select(f => f()));
            """
        ),
        new(
            "closures share captured variables",
            """
            var (get, set) = Cell(5);
            set(8);
            fleet.Show(get());
            var (get2, _) = Cell(1);
            fleet.Show(get2());
            ---
            private static (Func<int>, Action<int>) Cell(int start)
            {
                var v = start;
                return (() => v, n => v = n);
            }
            """
        ),
        new(
            "counters made by a function",
            """
            var a = Counter();
            var b = Counter();
            fleet.Show(a()).Show(a()).Show(b()).Show(a());
            ---
            private static Func<int> Counter()
            {
                var n = 0;
                return () => ++n;
            }
            """
        ),
        new(
            "a lambda that calls itself",
            """
            Func<int, int>? fact = null;
            fact = n => n < 2 ? 1 : n * fact!(n - 1);
            fleet.Show(fact(6));
            """
        ),
        new(
            "currying and composition",
            """
            Func<int, Func<int, int>> add = a => b => a + b;
            Func<int, int> Compose(Func<int, int> f, Func<int, int> g) => x => g(f(x));
            fleet.Show(add(3)(4)).Show(Compose(add(1), n => n * 10)(2));
            """
        ),
        new(
            "lambda is evaluated when called, arguments when written",
            """
            var log = new List<string>();
            string N(string s)
            {
                log.Add(s);
                return s;
            }
            Func<string> later = () => N("later");
            var now = N("now");
            fleet.Show(log.Count);
            later();
            later();
            fleet.Show(log);
            """
        ),
        new(
            "lazy values",
            """
            var made = 0;
            var lazy = new Lazy<int>(() => ++made * 10);
            fleet.Show(made).Show(lazy.Value).Show(lazy.Value).Show(made).Show(lazy.IsValueCreated);
            """
        ),
        new(
            "functions passed to generic helpers",
            """
            fleet
                .Show(Apply(3, n => n + 1))
                .Show(Apply("a", s => s + "b"))
                .Show(Twice(n => n * n, 3))
                .Show(Memo(n => n * 2)(4));
            ---
            private static T Apply<T>(T t, Func<T, T> f) => f(t);

            private static int Twice(Func<int, int> f, int n) => f(f(n));

            private static Func<int, int> Memo(Func<int, int> f)
            {
                var known = new Dictionary<int, int>();
                return n => known.TryGetValue(n, out var v) ? v : known[n] = f(n);
            }
            """
        ),
    ];
}
