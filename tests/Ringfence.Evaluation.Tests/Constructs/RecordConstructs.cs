namespace Ringfence.Evaluation.Tests.Constructs;

internal static class RecordConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "structs are copied",
            """
            var a = new P { X = 1 };
            var b = a;
            b.X = 5;
            fleet.Show(a.X).Show(b.X);
            var items = new[] { a };
            items[0].X = 9;
            fleet.Show(a.X).Show(items[0].X);
            Change(a);
            fleet.Show(a.X);
            var list = new List<P> { a };
            var c = list[0];
            c.X = 7;
            fleet.Show(list[0].X);
            a.Bump();
            fleet.Show(a.X);
            object boxed = a;
            a.X = 50;
            fleet.Show(((P)boxed).X);
            var holder = new H { P = a };
            holder.P.X++;
            fleet.Show(holder.P.X).Show(a.X);
            ---
            private struct P
            {
                public int X;

                public void Bump() => X++;
            }

            private static void Change(P p) => p.X = 100;

            private sealed class H
            {
                public P P;
            }
            """
        ),
        new(
            "structs in readonly fields and properties are copied",
            """
            var h = new H();
            h.Fixed.Bump();
            h.Get.Bump();
            fleet.Show(h.Fixed.X).Show(h.Get.X);
            foreach (var p in new[] { new P() })
            {
                p.Bump();
                fleet.Show(p.X);
            }
            ---
            private struct P
            {
                public int X;

                public void Bump() => X++;
            }

            private sealed class H
            {
                public readonly P Fixed;
                public P Get { get; }
            }
            """
        ),
        new(
            "struct constructors and default",
            """
            var a = new S(4);
            var b = default(S);
            var c = new S();
            fleet.Show(a.N).Show(b.N).Show(c.N).Show(a.Equals(new S(4))).Show(a.Equals(b)).Show((new S[2])[1].N);
            ---
            private readonly struct S
            {
                public S() => N = 77;

                public S(int n) => N = n;

                public int N { get; } = 3;
            }
            """
        ),
        new(
            "records",
            """
            var a = new R(1, "x");
            var b = a with { Name = "y" };
            fleet
                .Show(a == new R(1, "x"))
                .Show(a == b)
                .Show(a.Equals(b with { Name = "x" }))
                .Show(b.Name)
                .Show(a.ToString())
                .Show(a.GetHashCode() == new R(1, "x").GetHashCode());
            var (id, name) = b;
            fleet.Show(id).Show(name).Show(ReferenceEquals(a, a with { }));
            ---
            private sealed record R(int Id, string Name);
            """
        ),
        new(
            "record inheritance",
            """
            Base a = new Derived(1, 2),
                b = new Base(1);
            fleet.Show(a == b).Show(a.ToString()).Show(b.ToString());
            var c = a with { X = 5 };
            fleet.Show(c is Derived { Y: 2, X: 5 }).Show(c.ToString()).Show(a.Equals(new Derived(1, 2)));
            var (x, y) = new Derived(3, 4);
            fleet.Show(x).Show(y).Show(a is Derived(1, var z) ? z : -1);
            ---
            private record Base(int X);

            private sealed record Derived(int X, int Y) : Base(X);
            """
        ),
        new(
            "records with additional members",
            """
            var t = new T("web", 3) { Extra = 4 };
            fleet
                .Show(t.Total)
                .Show(t.ToString())
                .Show(t with { Extra = 5 } == t)
                .Show((t with { Count = 10 }).Total)
                .Show((t with { Count = 10 }).AtStart);
            ---
            private sealed record T(string Name, int Count)
            {
                public int Extra { get; init; }
                public int Total => Count + Extra;
                public int AtStart { get; } = Count;
            }
            """
        ),
        new(
            "record with its own copy constructor and printing",
            """
            var c = new C(3);
            var d = c with { };
            fleet.Show(d.N).Show(d.ToString());
            ---
            private record C(int N)
            {
                protected C(C other) => N = other.N + 100;

                protected virtual bool PrintMembers(StringBuilder b)
                {
                    b.Append("own");
                    return true;
                }
            }
            """
        ),
        new(
            "record structs",
            """
            var a = new P(1, 2);
            var b = a;
            b.X = 9;
            fleet.Show(a.X).Show(a == new P(1, 2)).Show((a with { Y = 7 }).ToString()).Show(new Q(3).ToString());
            var (x, y) = b;
            fleet.Show(x + y).Show(default(P) == new P(0, 0));
            ---
            private record struct P(int X, int Y);

            private readonly record struct Q(int N);
            """
        ),
        new(
            "records with collections compare by reference",
            """
            var list = new List<int> { 1 };
            var a = new R(list);
            fleet.Show(a == new R(list)).Show(a == new R([1]));
            list.Add(2);
            fleet.Show(a.Items.Count);
            ---
            private sealed record R(List<int> Items);
            """
        ),
    ];
}
