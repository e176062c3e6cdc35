namespace Ringfence.Evaluation.Tests.Constructs;

internal static class StructConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "struct that a method of an interface changes",
            """
            IBump boxed = new P();
            boxed.Bump();
            boxed.Bump();
            fleet.Show(((P)boxed).X);
            var p = new P();
            ((IBump)p).Bump();
            fleet.Show(p.X);
            Twice(ref p);
            fleet.Show(p.X);
            fleet.Show(Once(p)).Show(p.X);
            ---
            private interface IBump
            {
                void Bump();
            }

            private struct P : IBump
            {
                public int X;

                public void Bump() => X++;
            }

            private static void Twice<T>(ref T t)
                where T : IBump
            {
                t.Bump();
                t.Bump();
            }

            private static string Once<T>(T t)
                where T : struct, IBump
            {
                t.Bump();
                return "once";
            }
            """
        ),
        new(
            "struct in a box",
            """
            var p = new P { X = 1 };
            object a = p;
            object b = p;
            p.X = 2;
            fleet.Show(((P)a).X).Show(ReferenceEquals(a, b)).Show(a.Equals(b));
            var items = new object[] { p, p };
            p.X = 3;
            fleet.Show(((P)items[0]).X).Show(items[0] == items[1]);
            object c = a;
            fleet.Show(a == c);
            ---
            private struct P
            {
                public int X;
            }
            """
        ),
        new(
            "structs that collections share are changed one by one",
            """
            var array = new[] { new P { X = 1 }, new P { X = 2 } };
            var list = array.ToList();
            array[0].X = 10;
            fleet.Show(array.Select(p => p.X)).Show(list.Select(p => p.X));
            var again = list.ToArray();
            again[1].Bump();
            fleet.Show(again.Select(p => p.X)).Show(list.Select(p => p.X));
            var clone = (P[])array.Clone();
            clone[0].Inner.Y = 7;
            fleet.Show(clone[0].Inner.Y).Show(array[0].Inner.Y);
            fleet.Show(list.Select(p => { p.X *= 100; return p.X; })).Show(list[0].X);
            ---
            private struct P
            {
                public int X;
                public Q Inner;

                public void Bump() => X++;
            }

            private struct Q
            {
                public int Y;
            }
            """
        ),
        new(
            "extension method on a struct",
            """
            var p = new P { X = 1 };
            p.Grow();
            fleet.Show(p.X).Show(p.Grown().X).Show(p.X);
            p.GrowHere();
            fleet.Show(p.X);
            ---
            """
                + """

                === Extensions.cs
                namespace {namespace};

                internal struct P
                {
                    public int X;
                }

                internal static class Extensions
                {
                    public static void Grow(this P p) => p.X++;

                    public static P Grown(this P p)
                    {
                        p.X += 10;
                        return p;
                    }

                    public static void GrowHere(this ref P p) => p.X++;
                }
                """
        ),
        new(
            "this of a struct is assigned",
            """
            var p = new P(3);
            p.Reset();
            fleet.Show(p.X);
            p.Become(new P(9));
            fleet.Show(p.X);
            ---
            private struct P(int x)
            {
                public int X = x;

                public void Reset() => this = default;

                public void Become(P other) => this = other;
            }
            """
        ),
        new(
            "readonly members get copies",
            """
            var s = new S();
            fleet.Show(s.Peek()).Show(s.Inner.N).Show(s.Poke()).Show(s.Inner.N);
            ---
            private struct Counter
            {
                public int N;

                public int Next() => ++N;
            }

            private struct S
            {
                public Counter Inner;

                public readonly int Peek() => Inner.Next() + Inner.Next();

                public int Poke() => Inner.Next() + Inner.Next();
            }
            """
        ),
        new(
            "nullable structs are copied",
            """
            P? maybe = new P { X = 1 };
            var value = maybe.Value;
            value.X = 5;
            fleet.Show(maybe.Value.X).Show(maybe!.Value.Bumped()).Show(maybe.Value.X);
            P? other = maybe;
            fleet.Show(other.Equals(maybe)).Show(maybe?.X ?? -1).Show(maybe.GetValueOrDefault().X);
            ---
            private struct P
            {
                public int X;

                public int Bumped() => ++X;
            }
            """
        ),
        new(
            "default equality of structs",
            """
            var a = new P { Name = "a", Inner = new Q { N = 1 } };
            var b = new P { Name = "a", Inner = new Q { N = 1 } };
            fleet.Show(a.Equals(b)).Show(Equals(a, b));
            b.Inner.N = 2;
            fleet.Show(a.Equals(b)).Show(new[] { a, b }.Contains(b)).Show(new List<P> { a, b }.IndexOf(b));
            ---
            private struct P
            {
                public string Name;
                public Q Inner;
            }

            private struct Q
            {
                public int N;
            }
            """
        ),
        new(
            "tuples are structs",
            """
            var a = (X: 1, Y: "one");
            var b = a;
            b.X = 2;
            fleet.Show(a.X).Show(b.X);
            var array = new[] { a, b };
            var list = new List<(int X, string Y)>(array);
            array[0].X = 50;
            fleet.Show(array[0].X).Show(list[0].X);
            foreach (var item in array)
            {
                var copy = item;
                copy.X++;
                fleet.Show(item.X).Show(copy.X);
            }
            object boxed = a;
            a.X = 77;
            fleet.Show((((int X, string Y))boxed).X);
            """
        ),
        new(
            "enumerators of lists are structs",
            """
            var e = new List<int> { 1, 2, 3 }.GetEnumerator();
            e.MoveNext();
            var f = e;
            f.MoveNext();
            fleet.Show(e.Current).Show(f.Current);
            """
        ),
        new(
            "record structs with interfaces and positions",
            """
            var p = new P(1, 2);
            var q = p with { X = 9 };
            p.Y += 10;
            IHasSum sum = p;
            p.X = 100;
            fleet.Show(sum.Sum).Show(q.ToString()).Show(p == q).Show(p.Equals((object)new P(100, 12)));
            ---
            private interface IHasSum
            {
                int Sum { get; }
            }

            private record struct P(int X, int Y) : IHasSum
            {
                public readonly int Sum => X + Y;
            }
            """
        ),
    ];
}
