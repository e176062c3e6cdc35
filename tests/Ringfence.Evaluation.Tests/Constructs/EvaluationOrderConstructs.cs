namespace Ringfence.Evaluation.Tests.Constructs;

internal static class EvaluationOrderConstructs
{
    private const string Log = """

        private static readonly List<string> log = [];

        private static T Note<T>(string what, T value)
        {
            log.Add(what);
            return value;
        }
        """;

    public static Construct[] All { get; } =
    [
        new(
            "order in compound assignments",
            """
            var items = new[] { 1, 2, 3 };
            var i = 0;
            items[i++] += i * 10;
            fleet.Show(items).Show(i);
            var x = 5;
            x += x++ + ++x;
            fleet.Show(x);
            Note("array", items)[Note("index", 1)] += Note("value", 4);
            fleet.Show(items).Show(log);
            var y = 1;
            y = y++ + y;
            fleet.Show(y);
            ---
            """ + Log
        ),
        new(
            "order of named and optional arguments",
            """
            fleet.Show(Join(c: Note("c", "3"), a: Note("a", "1"), b: Note("b", "2"))).Show(log);
            log.Clear();
            fleet.Show(Join(b: Note("b", "2"), a: Note("a", "1"))).Show(log);
            ---
            private static string Join(string a, string b, string c = "-") => a + b + c;
            """ + Log
        ),
        new(
            "order when something is null",
            """
            H? none = null;
            try
            {
                none!.X = Note("value", 1);
            }
            catch (NullReferenceException)
            {
                log.Add("caught");
            }
            int[]? items = null;
            try
            {
                items![Note("index", 0)] = Note("item", 2);
            }
            catch (NullReferenceException)
            {
                log.Add("caught");
            }
            try
            {
                none!.Call(Note("argument", 3));
            }
            catch (NullReferenceException)
            {
                log.Add("caught");
            }
            none?.Call(Note("never", 4));
            none?.X = Note("never", 5);
            fleet.Show(log);
            ---
            private sealed class H
            {
                public int X;

                public void Call(int n) => X = n;
            }
            """ + Log
        ),
        new(
            "order of comparisons of tuples",
            """
            fleet.Show((Note("a", 1), Note("b", 2)) == (Note("c", 9), Note("d", 2))).Show(log);
            log.Clear();
            fleet.Show((Note("a", 1L), Note("b", 2)) == (Note("c", 1), Note("d", (byte)2))).Show(log);
            log.Clear();
            fleet.Show((1, (2, Note("n", 3))) != (1, (2, Note("m", 3)))).Show(log);
            var p = (new P(1), 2);
            fleet.Show(p == (new P(1), 2)).Show(p != (new P(2), 2)).Show((1, default(int?)) == (1, null));
            ---
            private sealed class P(int n)
            {
                private readonly int n = n;

                public static bool operator ==(P a, P b)
                {
                    log.Add("==");
                    return a.n == b.n;
                }

                public static bool operator !=(P a, P b) => a.n != b.n;

                public override bool Equals(object? other) => false;

                public override int GetHashCode() => 0;
            }
            """ + Log
        ),
        new(
            "order of switch arms and guards",
            """
            fleet.Show(Kind(7)).Show(Kind(-3)).Show(Kind(50)).Show(log);
            ---
            private static string Kind(int n) =>
                Note("input", n) switch
                {
                    < 0 when Note("negative?", false) => "never",
                    < 0 => Note("arm", "negative"),
                    var x when Note("seven?", x == 7) => "seven",
                    > 10 and < 100 => "two digits",
                    _ => "other",
                };
            """ + Log
        ),
        new(
            "property patterns read properties in order",
            """
            var h = new H();
            fleet.Show(h is { A: 1, B: 2, C: 3 }).Show(h is { A: 1, B: 5, C: 3 }).Show(log);
            ---
            private sealed class H
            {
                public int A => Note("A", 1);
                public int B => Note("B", 2);
                public int C => Note("C", 3);
            }
            """ + Log
        ),
        new(
            "order of interpolation and concatenation",
            """
            fleet.Show($"{Note("a", 1)}-{Note("b", 2),4}|{Note("c", 3):D3}").Show(Note("x", "x") + Note("y", 1) + Note("z", 'z') + null + true).Show(log);
            """
                + "\n---\n"
                + Log
        ),
        new(
            "deconstruction swaps and converts",
            """
            var items = new[] { 1, 2, 3 };
            var i = 0;
            (items[i++], items[i++]) = (items[i], items[0]);
            fleet.Show(items).Show(i);
            long a;
            double b;
            (a, b) = (5, 6);
            fleet.Show(a + 1L).Show(b / 4);
            (a, (b, i)) = (1, (2.5f, 'x'));
            fleet.Show(a).Show(b).Show(i);
            var (x, _, (y, z)) = (1, 2, ("three", 4m));
            fleet.Show(x).Show(y).Show(z);
            (x, y) = (y.Length, x.ToString(CultureInfo.InvariantCulture));
            fleet.Show(x).Show(y);
            """
        ),
        new(
            "deconstruction finds its places first",
            """
            (Target("left").X, Target("right").X) = Note("value", (1, 2));
            fleet.Show(log);
            log.Clear();
            (Target("one").Y, Target("two").Y) = (Note("v1", 1), Note("v2", 2));
            fleet.Show(log);
            ---
            private sealed class H
            {
                public int X;

                public int Y
                {
                    get => X;
                    set => X = Note("set", value);
                }
            }

            private static H Target(string name) => Note(name, new H());
            """ + Log
        ),
    ];
}
