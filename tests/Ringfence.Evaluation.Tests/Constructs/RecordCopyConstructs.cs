namespace Ringfence.Evaluation.Tests.Constructs;

internal static class RecordCopyConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "record equality through several levels",
            """
            Base a = new Derived(1, 2);
            fleet
                .Show(a == new Derived(1, 2))
                .Show(a == new Derived(1, 3))
                .Show(a == new Base(1))
                .Show(new Base(1) == a)
                .Show(a.Equals(new Base(1)))
                .Show(new Loose(1, 2).Equals(new Loose(1, 9)))
                .Show(new OfLoose(1, 2, 3).Equals(new OfLoose(1, 9, 3)))
                .Show(new OfLoose(1, 2, 3).Equals(new OfLoose(1, 2, 4)))
                .Show(new WithField(1) { Extra = 2 } == new WithField(1));
            ---
            private record Base(int X);

            private sealed record Derived(int X, int Y) : Base(X);

            private record Loose(int X, int Y)
            {
                public virtual bool Equals(Loose? other) => other is not null && other.X == X;

                public override int GetHashCode() => X;
            }

            private sealed record OfLoose(int X, int Y, int Z) : Loose(X, Y);

            private sealed record WithField(int X)
            {
                public int Extra;
            }
            """
        ),
        new(
            "copies of records",
            """
            var a = new Node("a", new List<int> { 1 }) { Child = new Node("b", []) };
            var b = a with { Name = "c" };
            b.Items.Add(2);
            fleet.Show(a.Items).Show(ReferenceEquals(a.Child, b.Child)).Show(b.Upper).Show(a.Computed).Show(b.Computed);
            var d = new Derived(1) { Y = 5 };
            Base e = d with { Y = 6 };
            fleet.Show(e is Derived { X: 101, Y: 6 }).Show((e with { X = 7 }).ToString());
            ---
            private sealed record Node(string Name, List<int> Items)
            {
                public Node? Child { get; init; }
                public string Upper { get; } = Name.ToUpperInvariant();
                public string Computed => Name + Items.Count;
            }

            private record Base(int X)
            {
                protected Base(Base other) => X = other.X + 100;
            }

            private sealed record Derived(int X) : Base(X)
            {
                public int Y { get; init; } = 1;
            }
            """
        ),
    ];
}
