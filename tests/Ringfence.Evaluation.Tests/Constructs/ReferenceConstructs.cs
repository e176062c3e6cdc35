namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ReferenceConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "references that properties and indexers give",
            """
            var grid = new Grid(2);
            grid[0, 1] = 5;
            grid[0, 1]++;
            ref var corner = ref grid.Corner;
            corner = 9;
            ref readonly var peek = ref grid.Peek(1);
            fleet.Show(grid.Sum()).Show(peek).Show(grid.Corner);
            corner = ref grid[0, 1];
            corner *= 2;
            grid.Corner += 1;
            fleet.Show(grid.Sum()).Show(Pick(ref corner, ref grid.Corner, true) = 70).Show(grid.Sum());
            ---
            private sealed class Grid(int size)
            {
                private readonly int[] cells = new int[size * size];

                public ref int this[int row, int column] => ref cells[row * size + column];

                public ref int Corner => ref cells[0];

                public ref readonly int Peek(int at)
                {
                    return ref cells[at];
                }

                public string Sum() => string.Join("+", cells);
            }

            private static ref int Pick(ref int a, ref int b, bool first) => ref first ? ref a : ref b;
            """
        ),
        new(
            "references to fields of structs",
            """
            var items = new[] { new P { X = 1 }, new P { X = 2 } };
            ref var second = ref items[1];
            second.X = 20;
            second.Bump();
            ref var x = ref items[0].X;
            x += 5;
            fleet.Show(items.Select(p => p.X));
            var h = new H();
            ref var inner = ref h.Inner;
            inner.X = 3;
            inner = new P { X = h.Inner.X + 1 };
            fleet.Show(h.Inner.X);
            second = ref items[0];
            second = new P { X = 100 };
            fleet.Show(items.Select(p => p.X));
            Grow(ref items[1]);
            Grow(ref h.Inner);
            fleet.Show(items[1].X).Show(h.Inner.X);
            ---
            private struct P
            {
                public int X;

                public void Bump() => X++;
            }

            private sealed class H
            {
                public P Inner;
            }

            private static void Grow(ref P p)
            {
                p.X++;
                p.Bump();
            }
            """
        ),
        new(
            "parts of spans share their items",
            """
            var array = new[] { 1, 2, 3, 4, 5, 6 };
            var all = array.AsSpan();
            var middle = all.Slice(1, 4);
            var inner = middle[1..^1];
            inner[0] = 30;
            middle[^1] += 100;
            fleet.Show(array).Show(inner.Length).Show(inner.ToArray()).Show(array.AsSpan(4).Length).Show(array.AsSpan(0, 2)[1]);
            Double(all[..2]);
            fleet.Show(array).Show(Sum(array)).Show(Sum([7, 8])).Show(all.IndexOf(30)).Show(middle.Contains(99)).Show(inner.SequenceEqual([30, 4]));
            Span<int> made = stackalloc[] { 3, 4, 5 };
            made[0]--;
            var total = 0;
            foreach (var n in made[..2])
                total += n;
            fleet.Show(total);
            ReadOnlySpan<char> text = "key=value".AsSpan();
            fleet.Show(text[(text.IndexOf('=') + 1)..].ToString()).Show(text.StartsWith("key")).Show(text.Slice(0, 3).ToString()).Show(text.Trim('k').Length);
            ---
            private static void Double(Span<int> part)
            {
                for (var i = 0; i < part.Length; i++)
                    part[i] *= 2;
            }

            private static int Sum(ReadOnlySpan<int> part)
            {
                var sum = 0;
                foreach (var n in part)
                    sum += n;
                return sum;
            }
            """.Replace(".Show(text.Trim('k').Length)", "")
        ),
        new(
            "ranges and indices as values",
            """
            Index last = ^1;
            Range most = 1..^1;
            var items = new[] { 10, 20, 30, 40 };
            fleet
                .Show(At(items, ^2))
                .Show(At(items, 0))
                .Show(Part(items, 1..))
                .Show(Part(items, most))
                .Show(last.ToString())
                .Show(most.ToString())
                .Show(last.Equals(^1))
                .Show(most.Equals(1..^1))
                .Show(Range.All.Start.Value)
                .Show(new Index(2, fromEnd: true).GetOffset(5))
                .Show(items.Take(^3..^1))
                .Show(items.ElementAt(^1))
                .Show("abcdef"[most])
                .Show(new List<int>(items)[last]);
            var (offset, length) = most.GetOffsetAndLength(10);
            fleet.Show(offset).Show(length);
            foreach (var range in new[] { ..2, 2.. })
                fleet.Show(items[range].Sum());
            ---
            private static int At(int[] items, Index at) => items[at];

            private static int[] Part(int[] items, Range range) => items[range];
            """
        ),
        new(
            "comparers of the program in collections",
            """
            var map = new Dictionary<string, int>(new IgnoreCase()) { ["A"] = 1 };
            map["a"] = 2;
            fleet.Show(map.Count).Show(map["A"]).Show(map.ContainsKey("b"));
            var sorted = new SortedSet<string>(new ByLength()) { "ccc", "a", "bb", "x" };
            fleet.Show(sorted);
            string[] words = ["dd", "a", "CCC", "A"];
            fleet
                .Show(words.OrderBy(w => w, new ByLength()))
                .Show(words.OrderByDescending(w => w, new ByLength()).ThenBy(w => w, StringComparer.Ordinal))
                .Show(words.Distinct(new IgnoreCase()))
                .Show(words.GroupBy(w => w, new IgnoreCase()).Count())
                .Show(words.Contains("DD", new IgnoreCase()))
                .Show(words.ToHashSet(new IgnoreCase()).Count)
                .Show(words.Max(new ByLength()))
                .Show(words.SequenceEqual(["DD", "A", "ccc", "a"], new IgnoreCase()));
            Array.Sort(words, new Reversed());
            fleet.Show(words).Show(new ByLength().Compare("a", "bb"));
            ---
            private sealed class ByLength : IComparer<string>
            {
                public int Compare(string? a, string? b) => a!.Length.CompareTo(b!.Length);
            }

            private sealed class Reversed : Comparer<string>
            {
                public override int Compare(string? a, string? b) => string.CompareOrdinal(b, a);
            }

            private sealed class IgnoreCase : IEqualityComparer<string>
            {
                public bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

                public int GetHashCode(string s) => s.Length;
            }
            """
        ),
        new(
            "collection expressions of further types",
            """
            long[] wide = [1, .. new[] { 2, 3 }];
            fleet.Show(wide.Sum() + 0.5);
            Dictionary<string, int> map = [];
            map["a"] = 1;
            SortedSet<int> sorted = [3, 1, .. wide.Select(n => (int)n)];
            System.Collections.Immutable.ImmutableArray<int> fixedItems = [4, 5];
            LinkedList<int> none = new([.. sorted]);
            Bag<string> bag = ["x", .. new[] { "y", "z" }];
            Bag<Bag<string>> bags = [bag, ["w"]];
            fleet.Show(map.Count).Show(sorted).Show(fixedItems.Length + fixedItems[1]).Show(none.Count).Show(bag.Text).Show(bags.Count());
            fleet.Show(new Own { 1, { 2, 3 } }.Text);
            ---
            private sealed class Bag<T> : IEnumerable<T>
            {
                private readonly List<T> items = [];

                public string Text => string.Join("", items);

                public void Add(T item) => items.Insert(0, item);

                public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            private sealed class Own : System.Collections.IEnumerable
            {
                public string Text = "";

                public void Add(int n) => Text += n;

                public void Add(int n, int m) => Text += $"({n},{m})";

                public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
            }
            """
        ),
        new(
            "queries take shortcuts",
            """
            var log = new List<string>();
            int[] items = [1, 2, 3, 4];
            int Note(int n)
            {
                log.Add("n" + n);
                return n * 10;
            }
            fleet.Show(items.Select(Note).Last()).Show(log);
            log.Clear();
            fleet.Show(items.Select(Note).Skip(2).First()).Show(log);
            log.Clear();
            fleet.Show(items.Select(Note).ElementAt(1)).Show(items.Select(Note).Any()).Show(log);
            log.Clear();
            fleet.Show(items.OrderBy(Note).Take(2).Sum()).Show(log);
            log.Clear();
            fleet.Show(items.Select(Note).Count()).Show(items.Select(Note).Take(2).Last()).Show(log);
            log.Clear();
            fleet.Show(items.Concat(items.Select(Note)).First()).Show(log);
            """
        ),
        new(
            "ref structs dispose",
            """
            using (var scope = new Scope(fleet))
                scope.Say("inside");
            fleet.Show("after");
            ---
            private ref struct Scope(FleetBuilder fleet)
            {
                private readonly FleetBuilder fleet = fleet;

                public void Say(string text) => fleet.Show(text);

                public void Dispose() => fleet.Show("disposed");
            }
            """
        ),
    ];
}
