namespace Ringfence.Evaluation.Tests.Constructs;

internal static class InitializationConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "static and instance fields",
            """
            Counter.Total = 5;
            var c = new Counter();
            c.Own += 3;
            Counter.Total += c.Own;
            fleet.Show(Counter.Total).Show(c.Own).Show(Counter.Fixed);
            c.Own++;
            fleet.Show(c.Own);
            ---
            private sealed class Counter
            {
                public static int Total;
                public int Own = 10;
                public static readonly int Fixed = 4 * 4;
            }
            """
        ),
        new(
            "static constructor and initialization order",
            """
            fleet.Show(First.Log);
            fleet.Show(First.B).Show(First.A);
            ---
            private static class First
            {
                public static readonly List<int> Log = [];
                public static int A = Note(1) + B;
                public static int B = Note(2);

                static First()
                {
                    Note(3);
                    B += 10;
                }

                private static int Note(int n)
                {
                    Log.Add(n);
                    return n;
                }
            }
            """
        ),
        new(
            "static field initializers of a type run on first use",
            """
            fleet.Show(Trace.Lines.Count);
            fleet.Show(Late.Value);
            fleet.Show(Trace.Lines);
            ---
            private static class Trace
            {
                public static readonly List<string> Lines = [];
            }

            private static class Late
            {
                public static readonly int Value;

                static Late()
                {
                    Trace.Lines.Add("late");
                    Value = 7;
                }
            }
            """
        ),
        new(
            "static state is that of one run",
            """
            fleet.Show(Next()).Show(Next()).Show(Next());
            ---
            private static int counter;

            private static int Next() => ++counter;
            """
        ),
        new(
            "instance initializers run before the constructor, base after derived initializers",
            """
            _ = new Derived();
            fleet.Show(Trace.Lines);
            ---
            private static class Trace
            {
                public static readonly List<string> Lines = [];

                public static int Add(string s)
                {
                    Lines.Add(s);
                    return 0;
                }
            }

            private class Base
            {
                private readonly int a = Trace.Add("base field");

                public Base()
                {
                    Trace.Add("base ctor");
                }
            }

            private sealed class Derived : Base
            {
                private readonly int b = Trace.Add("derived field");

                public Derived()
                {
                    Trace.Add("derived ctor");
                }
            }
            """
        ),
        new(
            "constructors chained with this and base",
            """
            fleet.Show(new D(5).Text).Show(new D().Text);
            ---
            private class B
            {
                public string Text;

                public B(int n)
                {
                    Text = "b" + n;
                }
            }

            private sealed class D : B
            {
                public D()
                    : this(9)
                {
                    Text += "!";
                }

                public D(int n)
                    : base(n * 2)
                {
                    Text += "d";
                }
            }
            """
        ),
        new(
            "primary constructors",
            """
            var p = new Point(3, 4);
            fleet.Show(p.Sum).Show(p.Scaled(2));
            p.Grow();
            fleet.Show(p.Sum).Show(new Wide("w", 2).Describe());
            ---
            private class Point(int x, int y)
            {
                private readonly int first = x;
                public int Sum => x + y + first;

                public int Scaled(int by) => x * by;

                public void Grow() => x++;
            }

            private sealed class Wide(string name, int n) : Point(n, n)
            {
                public string Describe() => name + Sum;
            }
            """
        ),
    ];
}
