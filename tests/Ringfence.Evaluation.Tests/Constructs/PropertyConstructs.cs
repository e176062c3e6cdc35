namespace Ringfence.Evaluation.Tests.Constructs;

internal static class PropertyConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "expression-bodied members",
            """
            var b = new Body(4);
            fleet.Show(b.Twice).Show(b.Plus(1)).Show(b[2]);
            b.Twice = 20;
            fleet.Show(b.Twice);
            ---
            private sealed class Body
            {
                private int n;

                public Body(int n) => this.n = n;

                public int Twice
                {
                    get => n * 2;
                    set => n = value / 2;
                }

                public int Plus(int m) => n + m;

                public int this[int i] => n * i;
            }
            """
        ),
        new(
            "automatic properties",
            """
            var a = new Auto { Name = "x" };
            a.Bump();
            a.Bump();
            fleet.Show(a.Name).Show(a.Count).Show(a.Fixed).Show(Auto.Shared);
            Auto.Shared = 3;
            fleet.Show(Auto.Shared);
            ---
            private sealed class Auto
            {
                public string Name { get; set; } = "none";
                public int Count { get; private set; } = 1;
                public int Fixed { get; } = 8;
                public string? Late { get; set; }
                public static int Shared { get; set; } = 2;

                public void Bump() => Count++;
            }
            """
        ),
        new(
            "field keyword (C# 14)",
            """
            var v = new Bounded();
            v.Value = 500;
            fleet.Show(v.Value);
            v.Value = -3;
            fleet.Show(v.Value).Show(v.Lazy).Show(v.Lazy).Show(v.Made);
            ---
            private sealed class Bounded
            {
                public int Made;
                public int Value
                {
                    get;
                    set => field = Math.Clamp(value, 0, 100);
                }
                public string Lazy => field ??= Make();

                private string Make()
                {
                    Made++;
                    return "made";
                }
            }
            """
        ),
        new(
            "init and required properties",
            """
            var s = new Spec { Name = "web", Vlan = 110 };
            fleet.Show(s.Name).Show(s.Vlan).Show(s.Tier ?? "none").Show(new Sized(3).Size);
            ---
            private sealed class Spec
            {
                public required string Name { get; init; }
                public required int Vlan { get; init; }
                public string? Tier { get; init; }
            }

            private sealed class Sized
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public Sized(int size) => Size = size;

                public required int Size { get; init; }
            }
            """
        ),
        new(
            "nested object and collection initializers",
            """
            var r = new Room
            {
                Name = "a",
                Box = { Size = 4, Items = { 1, 2 } },
                Tags = { ["x"] = 1, ["y"] = 2 },
            };
            fleet.Show(r.Name).Show(r.Box.Size).Show(r.Box.Items).Show(r.Tags["y"]).Show(r.Tags.Count);
            ---
            private sealed class Box
            {
                public int Size;
                public List<int> Items { get; } = [0];
            }

            private sealed class Room
            {
                public string Name = "";
                public Box Box { get; } = new();
                public Dictionary<string, int> Tags { get; } = new();
            }
            """
        ),
        new(
            "indexers",
            """
            var g = new Grid();
            g[1, 2] = 5;
            g[1, 2] += 3;
            g["x"] = 9;
            fleet.Show(g[1, 2]).Show(g[0, 0]).Show(g["x"]);
            g[2, 2]++;
            fleet.Show(g[2, 2]);
            ---
            private sealed class Grid
            {
                private readonly int[] cells = new int[9];
                private readonly Dictionary<string, int> named = new();
                public int this[int x, int y]
                {
                    get => cells[x * 3 + y];
                    set => cells[x * 3 + y] = value;
                }
                public int this[string name]
                {
                    get => named[name];
                    set => named[name] = value;
                }
            }
            """
        ),
    ];
}
