namespace Ringfence.Evaluation.Tests.Constructs;

internal static class InheritanceConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "virtual methods and override",
            """
            Animal[] all = [new Dog(), new Cat(), new Puppy()];
            foreach (var a in all)
                fleet.Show(a.Speak()).Show(a.Name).Show(a.Hidden());
            fleet.Show(new Puppy().Hidden());
            ---
            private abstract class Animal
            {
                public abstract string Name { get; }

                public virtual string Speak() => "..." + Name;

                public string Hidden() => "animal";
            }

            private class Dog : Animal
            {
                public override string Name => "dog";

                public override string Speak() => "woof";

                public new string Hidden() => "dog";
            }

            private sealed class Cat : Animal
            {
                public override string Name => "cat";
            }

            private sealed class Puppy : Dog
            {
                public override string Speak() => base.Speak() + "!";
            }
            """
        ),
        new(
            "virtual call from a base constructor",
            """
            fleet.Show(new D().Seen);
            ---
            private class B
            {
                public string Seen;

                public B() => Seen = Name();

                public virtual string Name() => "b";
            }

            private sealed class D : B
            {
                private readonly string own = "own";
                private readonly string late;

                public D() => late = "late";

                public override string Name() => own + (late ?? "null");
            }
            """
        ),
        new(
            "interfaces",
            """
            IShape[] shapes = [new Square(3), new Circle(2)];
            fleet
                .Show(shapes.Sum(s => s.Area))
                .Show(shapes[0] is Square)
                .Show(((IShape)new Circle(1)).Describe())
                .Show(((IHidden)new Square(4)).Secret());
            ---
            private interface IShape
            {
                int Area { get; }
                string Describe() => "area " + Area;
            }

            private interface IHidden
            {
                string Secret();
            }

            private sealed record Square(int Side) : IShape, IHidden
            {
                public int Area => Side * Side;

                string IHidden.Secret() => "s" + Side;
            }

            private sealed record Circle(int R) : IShape
            {
                public int Area => 3 * R * R;

                public string Describe() => "circle";
            }
            """
        ),
        new(
            "default interface members",
            """
            IGreet a = new Plain(),
                b = new Loud();
            fleet.Show(a.Greet("x")).Show(b.Greet("x")).Show(IGreet.Default);
            ---
            private interface IGreet
            {
                string Greet(string n) => Prefix + n;
                string Prefix => "hi ";
                static string Default => "d";
            }

            private sealed class Plain : IGreet;

            private sealed class Loud : IGreet
            {
                public string Prefix => "HI ";
            }
            """
        ),
        new(
            "equality members of a class",
            """
            var a = new Key("x");
            fleet
                .Show(a.Equals(new Key("X")))
                .Show(a == new Key("X"))
                .Show(new HashSet<Key> { a, new("X"), new("y") }.Count)
                .Show(new Dictionary<Key, int> { [a] = 3 }[new Key("X")]);
            ---
            private sealed class Key(string name)
            {
                private readonly string name = name.ToUpperInvariant();

                public override bool Equals(object? o) => o is Key k && k.name == name;

                public override int GetHashCode() => name.Length;
            }
            """
        ),
        new(
            "reference equality",
            """
            object a = new(),
                b = a;
            var c = new Plain();
            fleet.Show(a == b).Show(c == new Plain()).Show(c.Equals(c)).Show(ReferenceEquals(a, c));
            object x = 5,
                y = 5;
            fleet.Show(x == y).Show(x.Equals(y));
            ---
            private sealed class Plain;
            """
        ),
        new(
            "IComparable and IEquatable",
            """
            var items = new List<V> { new(3), new(1), new(2) };
            items.Sort();
            fleet
                .Show(items.Select(v => v.N))
                .Show(items.Max()!.N)
                .Show(items.Contains(new V(2)))
                .Show(items.Order().First().N);
            ---
            private sealed class V(int n) : IComparable<V>, IEquatable<V>
            {
                public int N => n;

                public int CompareTo(V? o) => n.CompareTo(o!.N);

                public bool Equals(V? o) => o?.N == n;

                public override bool Equals(object? o) => Equals(o as V);

                public override int GetHashCode() => n;
            }
            """
        ),
        new(
            "nested and private types",
            """
            fleet.Show(Outer.Inner.Depth).Show(new Outer.Inner().Up());
            ---
            private sealed class Outer
            {
                private static readonly int secret = 6;

                internal sealed class Inner
                {
                    public const int Depth = 2;

                    public int Up() => secret * Depth;
                }
            }
            """
        ),
        new(
            "this and fluent classes of the user",
            """
            fleet.Show(new Path("a").Then("b").Then("c").Text);
            ---
            private sealed class Path(string start)
            {
                private string text = start;

                public Path Then(string s)
                {
                    text += "/" + s;
                    return this;
                }

                public string Text => this.text;
            }
            """
        ),
    ];
}
