namespace Ringfence.Evaluation.Tests.Constructs;

internal static class CollectionBehaviourConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "order of dictionaries and sets after removals",
            """
            var map = new Dictionary<string, int>();
            for (var i = 0; i < 6; i++)
                map["k" + i] = i;
            map.Remove("k1");
            map.Remove("k4");
            map["new"] = 10;
            map["k0"] = 99;
            map["last"] = 11;
            fleet.Show(map.Keys).Show(map.Values).Show(map.Select(pair => pair.Key + pair.Value));
            var set = new HashSet<int> { 5, 1, 9, 3 };
            set.Remove(1);
            set.Remove(9);
            set.Add(100);
            set.Add(5);
            set.Add(7);
            fleet.Show(set).Show(set.Count);
            """
        ),
        new(
            "stable and unstable sorts",
            """
            var items = Enumerable.Range(0, 40).Select(n => (Key: n % 4, Value: n)).ToList();
            fleet.Show(items.OrderBy(item => item.Key).Select(item => item.Value));
            fleet.Show(items.OrderByDescending(item => item.Key).ThenByDescending(item => item.Value).Select(item => item.Value));
            items.Sort((a, b) => a.Key.CompareTo(b.Key));
            fleet.Show(items.Select(item => item.Value));
            var few = new List<string> { "bb", "a", "cc", "d", "ee" };
            few.Sort((a, b) => a.Length - b.Length);
            fleet.Show(few);
            var array = Enumerable.Range(0, 30).Select(n => new P(n % 3, n)).ToArray();
            Array.Sort(array, (a, b) => a.Key.CompareTo(b.Key));
            fleet.Show(array.Select(p => p.Value));
            ---
            private sealed record P(int Key, int Value);
            """
        ),
        new(
            "collections that change while they are enumerated",
            """
            var list = new List<int> { 1, 2, 3 };
            try
            {
                foreach (var n in list)
                    if (n == 2)
                        list.Add(9);
            }
            catch (InvalidOperationException)
            {
                fleet.Show("changed");
            }
            var map = new Dictionary<int, int> { [1] = 1, [2] = 2 };
            foreach (var key in map.Keys)
                if (key == 1)
                    map.Remove(key);
            fleet.Show(map.Count);
            foreach (var n in list.ToList())
                list.Remove(n);
            fleet.Show(list.Count);
            """
        ),
        new(
            "queries are lazy and see later changes",
            """
            var list = new List<int> { 1, 2, 3 };
            var factor = 10;
            var query = list.Where(n => n > 1).Select(n => n * factor);
            list.Add(4);
            factor = 100;
            fleet.Show(query);
            var snapshot = query.ToList();
            list.Clear();
            fleet.Show(snapshot).Show(query.Count()).Show(query.DefaultIfEmpty(-1)).Show(query.FirstOrDefault());
            """
        ),
        new(
            "equality in sets and dictionaries",
            """
            var set = new HashSet<P> { new(1, "a"), new(1, "a"), new(2, "b") };
            fleet.Show(set.Count).Show(set.Contains(new(2, "b")));
            var byRecord = new Dictionary<(int, string), int> { [(1, "x")] = 5 };
            fleet.Show(byRecord[(1, "x")]).Show(byRecord.ContainsKey((1, "y")));
            var ids = new HashSet<Id> { new(1), new(1), new(2) };
            fleet.Show(ids.Count).Show(new[] { new Id(3), new Id(3) }.Distinct().Count()).Show(new List<Id> { new(4) }.Contains(new Id(4)));
            var plain = new HashSet<Plain> { new(), new() };
            fleet.Show(plain.Count);
            fleet.Show(new[] { new P(1, "a"), new P(1, "a") }.GroupBy(p => p).Single().Count());
            ---
            private sealed record P(int N, string Text);

            private sealed class Id(int n) : IEquatable<Id>
            {
                private readonly int n = n;

                public bool Equals(Id? other) => other is not null && other.n == n;

                public override int GetHashCode() => n;
            }

            private sealed class Plain;
            """
        ),
        new(
            "linked, sorted and queued",
            """
            var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 1, ["B"] = 2, ["a"] = 3 };
            fleet.Show(sorted.Keys);
            var queue = new PriorityQueue<string, int>();
            queue.Enqueue("low", 9);
            queue.Enqueue("high", 1);
            queue.Enqueue("mid", 5);
            fleet.Show(queue.Dequeue()).Show(queue.Peek()).Show(queue.Count);
            var linked = new LinkedList<int>([1, 2, 3]);
            linked.AddFirst(0);
            linked.AddAfter(linked.Find(2)!, 9);
            fleet.Show(linked);
            var stack = new Stack<int>([1, 2, 3]);
            fleet.Show(stack.Pop()).Show(stack).Show(new Queue<int>([1, 2]).Dequeue());
            """
        ),
        new(
            "queries by chunks, zips and sets",
            """
            fleet
                .Show(Enumerable.Range(1, 7).Chunk(3).Select(chunk => chunk.Sum()))
                .Show(new[] { 1, 2, 3 }.Zip(new[] { "a", "b" }, (n, s) => n + s))
                .Show(new[] { 3, 1, 3, 2 }.Distinct().Union([9, 1]).Except([2]).Intersect([1, 3, 9]))
                .Show(new[] { "bb", "a", "cc" }.GroupBy(s => s.Length).Select(g => g.Key + string.Concat(g)))
                .Show(new[] { 1, 2, 3, 4 }.Aggregate((a, b) => a * b))
                .Show(new[] { 1, 2, 3 }.SelectMany(n => Enumerable.Repeat(n, n), (n, m) => n * 10 + m))
                .Show(new[] { 5, 1, 4 }.Order().Reverse())
                .Show(new[] { "x", "yy" }.ToDictionary(s => s, s => s.Length)["yy"])
                .Show(new[] { "x", "yy", "z" }.ToLookup(s => s.Length)[1])
                .Show(Enumerable.Range(0, 5).SkipWhile(n => n < 2).TakeWhile(n => n < 4))
                .Show(new[] { 1, 2 }.Append(3).Prepend(0))
                .Show(new[] { "a", "b" }.Index().Select(pair => pair.Index + pair.Item))
                .Show(new[] { "b", "a" }.MinBy(s => s))
                .Show(new[] { "apple", "bob" }.CountBy(s => s.Length).Select(pair => pair.Key * 10 + pair.Value));
            """
        ),
        new(
            "arrays of arrays, copies and resizing",
            """
            var jagged = new int[2][];
            jagged[0] = [1, 2];
            jagged[1] = jagged[0];
            jagged[1][0] = 9;
            fleet.Show(jagged[0]);
            var copy = (int[])jagged[0].Clone();
            copy[1] = 7;
            Array.Resize(ref copy, 4);
            fleet.Show(copy).Show(jagged[0]);
            var grid = new[,] { { 1, 2, 3 }, { 4, 5, 6 } };
            grid[1, 2] += 10;
            fleet.Show(grid.Length).Show(grid.GetLength(1)).Show(grid.Cast<int>());
            Array.Reverse(copy);
            Array.Fill(jagged[0], 3);
            fleet.Show(copy).Show(jagged[1]).Show(Array.IndexOf(copy, 7));
            var texts = new string[3];
            fleet.Show(texts[1] ?? "null").Show((new bool[2])[1]).Show((new DateTime[1])[0].Year);
            """
        ),
    ];
}
