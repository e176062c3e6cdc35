namespace Ringfence.Evaluation.Tests.Constructs;

internal static class InitializationOrderConstructs
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
            "order in initializers",
            """
            var h = new H(Note("new", 1))
            {
                A = Note("A", 2),
                Items = { Note("first", 3), Note("second", 4) },
                [Note("key", 5)] = Note("item", 6),
                Inner = { B = Note("B", 7) },
            };
            fleet.Show(log).Show(h.A + h.Inner.B + h.Items.Count + h[5]);
            ---
            private sealed class H
            {
                private readonly Dictionary<int, int> map = [];

                public H(int start) => A = Note("body", start);

                public int A { get; set; } = Note("initializer", 0);
                public List<int> Items { get; } = [];
                public H2 Inner { get; } = new();

                public int this[int key]
                {
                    get => map[key];
                    set => map[key] = Note("set", value);
                }
            }

            private sealed class H2
            {
                public int B { get; set; }
            }
            """ + Log
        ),
        new(
            "order of filters and finally blocks",
            """
            try
            {
                try
                {
                    try
                    {
                        throw new InvalidOperationException("inner");
                    }
                    finally
                    {
                        log.Add("finally 1");
                    }
                }
                catch (InvalidOperationException e) when (Note("filter 1", e.Message.Length > 100))
                {
                    log.Add("never");
                }
                finally
                {
                    log.Add("finally 2");
                }
            }
            catch (Exception e) when (Note("filter 2", e is InvalidOperationException))
            {
                log.Add("caught " + e.Message);
            }
            fleet.Show(log);
            fleet.Show(Returned()).Show(log.Last());
            ---
            private static int Returned()
            {
                var n = 1;
                try
                {
                    return n;
                }
                finally
                {
                    n = 5;
                    log.Add("changed " + n);
                }
            }
            """ + Log
        ),
        new(
            "static fields of several types begin in order",
            """
            fleet.Show(A.Value).Show(B.Value).Show(A.Again).Show(log);
            ---
            private static class A
            {
                public static int Value = Note("A.Value", B.Value + 1);
                public static int Again = Note("A.Again", Value * 2);
            }

            private static class B
            {
                public static int Value;

                static B()
                {
                    log.Add("B()");
                    Value = 10 + A.Again;
                }
            }
            """ + Log
        ),
        new(
            "static fields of partial types begin in the order of the files",
            """
            fleet.Show(S.All());
            ---
            """
                + """

                === First.cs
                namespace {namespace};

                internal static partial class S
                {
                    private static readonly int a = Next();
                    private static readonly int b = Next() * 10;

                    private static int next = 100;

                    private static int Next() => ++next;
                }
                === Second.cs
                namespace {namespace};

                internal static partial class S
                {
                    private static readonly int c = Next();

                    public static int[] All() => [a, b, c, next];
                }
                """
        ),
        new(
            "base constructors see fields that are initialized",
            """
            var d = new Derived(3);
            fleet.Show(log).Show(d.Text);
            ---
            private class Base
            {
                public readonly string Text;

                protected Base(int n)
                {
                    log.Add("Base " + n);
                    Text = Describe();
                }

                protected virtual string Describe() => "base";
            }

            private sealed class Derived : Base
            {
                private readonly int early = Note("early", 7);
                private readonly int late;

                public Derived(int n)
                    : base(Note("argument", n + 1))
                {
                    late = n;
                    log.Add("Derived");
                }

                protected override string Describe() => $"early {early}, late {late}";
            }
            """ + Log
        ),
    ];
}
