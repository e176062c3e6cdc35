namespace Ringfence.Evaluation.Tests.Constructs;

internal static class CollectionConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "arrays",
            """
            var a = new int[3];
            a[0] = 5;
            a[^1] = 7;
            int[] b = { 1, 2 };
            var c = new[] { "x", "y" };
            fleet.Show(a).Show(a.Length).Show(b[1]).Show(c).Show(new int[] { 9 }[0]);
            a[1] += 4;
            a[1]++;
            fleet.Show(a[1]);
            """
        ),
        new(
            "arrays of arrays and multidimensional arrays",
            """
            var j = new int[2][];
            j[0] = [1, 2];
            j[1] = [3];
            var m = new int[2, 3];
            m[1, 2] = 6;
            m[0, 0]++;
            int[,] k =
            {
                { 1, 2 },
                { 3, 4 },
            };
            fleet
                .Show(j[1][0])
                .Show(j.Sum(r => r.Length))
                .Show(m[1, 2])
                .Show(m[0, 0])
                .Show(k[1, 0])
                .Show(m.Length)
                .Show(m.GetLength(1))
                .Show(k.Rank);
            """
        ),
        new(
            "arrays are references",
            """
            var a = new[] { 1, 2 };
            var b = a;
            b[0] = 9;
            var c = (int[])a.Clone();
            c[1] = 8;
            fleet.Show(a).Show(c).Show(ReferenceEquals(a, b));
            """
        ),
        new(
            "members of Array",
            """
            var a = new[] { 3, 1, 2 };
            Array.Sort(a);
            fleet.Show(a);
            Array.Reverse(a);
            fleet
                .Show(a)
                .Show(Array.IndexOf(a, 1))
                .Show(Array.Exists(a, n => n > 2))
                .Show(Array.Find(a, n => n < 3))
                .Show(Array.ConvertAll(a, n => n * 2));
            Array.Fill(a, 7);
            fleet.Show(a);
            Array.Resize(ref a, 2);
            fleet.Show(a.Length);
            var d = new int[4];
            Array.Copy(a, 0, d, 1, 2);
            fleet.Show(d);
            """
        ),
        new(
            "lists",
            """
            var l = new List<int> { 3, 1 };
            l.Add(2);
            l.AddRange([5, 4]);
            l.Insert(0, 9);
            l.Remove(1);
            l.RemoveAt(0);
            fleet.Show(l).Show(l.Count).Show(l.Contains(5)).Show(l.IndexOf(4));
            l.Sort();
            fleet.Show(l);
            l.Sort((a, b) => b - a);
            l.Reverse(0, 2);
            fleet.Show(l);
            l[0] = 100;
            l[^1]++;
            fleet
                .Show(l)
                .Show(l.Find(n => n > 4))
                .Show(l.FindIndex(n => n == 100))
                .Show(l.RemoveAll(n => n > 50))
                .Show(l.Exists(n => n == 2))
                .Show(l.TrueForAll(n => n < 50))
                .Show(l.GetRange(0, 2))
                .Show(l.ConvertAll(n => n + 1));
            l.ForEach(n => fleet.Show(n));
            l.Clear();
            fleet.Show(l.Count);
            """
        ),
        new(
            "dictionaries",
            """
            var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
            d["c"] = 3;
            d.Add("d", 4);
            d["a"] += 10;
            fleet
                .Show(d["a"])
                .Show(d.Count)
                .Show(d.ContainsKey("x"))
                .Show(d.TryGetValue("b", out var b))
                .Show(b)
                .Show(d.TryGetValue("z", out var z))
                .Show(z)
                .Show(d.Remove("c"))
                .Show(d.Keys)
                .Show(d.Values)
                .Show(d.GetValueOrDefault("q", 7))
                .Show(d.TryAdd("a", 5));
            try
            {
                d.Add("a", 1);
            }
            catch (ArgumentException)
            {
                fleet.Show("twice");
            }
            d["n"] = 1;
            d["n"]++;
            fleet.Show(d["n"]);
            """
        ),
        new(
            "dictionary initializers and comparers",
            """
            var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { { "A", 1 }, { "b", 2 } };
            fleet.Show(d["a"]).Show(d["B"]);
            var e = new Dictionary<(int, int), string> { [(1, 2)] = "x" };
            fleet.Show(e[(1, 2)]);
            var f = new Dictionary<Level, int> { [Level.High] = 5 };
            fleet.Show(f[Level.High]);
            var g = new Dictionary<string, List<int>>();
            if (!g.TryGetValue("k", out var l))
                g["k"] = l = [];
            l.Add(3);
            fleet.Show(g["k"]);
            ---
            private enum Level
            {
                Low,
                High,
            }
            """
        ),
        new(
            "sets",
            """
            var s = new HashSet<int> { 1, 2, 2 };
            fleet.Show(s.Add(3)).Show(s.Add(3)).Show(s.Count).Show(s.Contains(2));
            s.UnionWith([4, 5]);
            s.ExceptWith([1]);
            s.IntersectWith([2, 3, 4, 9]);
            fleet
                .Show(s.Order())
                .Show(s.SetEquals([4, 3, 2]))
                .Show(s.IsSubsetOf([2, 3, 4, 5]))
                .Show(s.Overlaps([4]))
                .Show(s.Remove(2));
            var t = new SortedSet<string>(StringComparer.Ordinal) { "b", "a" };
            fleet.Show(t).Show(t.Min);
            """
        ),
        new(
            "queues and stacks",
            """
            var q = new Queue<int>([1, 2]);
            q.Enqueue(3);
            fleet.Show(q.Dequeue()).Show(q.Peek()).Show(q.Count).Show(q);
            var s = new Stack<string>();
            s.Push("a");
            s.Push("b");
            fleet.Show(s.Pop()).Show(s.Peek()).Show(s.TryPop(out var top)).Show(top).Show(s.TryPop(out _));
            """
        ),
        new(
            "sorted dictionaries and linked lists",
            """
            var d = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1 };
            fleet.Show(d.Keys).Show(d.First().Value);
            var l = new LinkedList<int>();
            l.AddLast(2);
            l.AddFirst(1);
            fleet.Show(l).Show(l.First!.Value);
            """
        ),
        new(
            "immutable collections",
            """
            var a = System.Collections.Immutable.ImmutableArray.Create(1, 2).Add(3);
            var l = System.Collections.Immutable.ImmutableList<int>.Empty.Add(1).AddRange([2, 3]).Remove(2);
            var d = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.SetItem("a", 5);
            fleet.Show(a).Show(l).Show(d["a"]).Show(a.Length);
            """
        ),
        new(
            "read-only collections and arrays as interfaces",
            """
            IReadOnlyList<int> r = [1, 2];
            IList<int> l = new List<int> { 3 };
            IReadOnlyDictionary<string, int> d = new Dictionary<string, int> { ["a"] = 4 };
            ICollection<int> c = l;
            c.Add(9);
            fleet.Show(r[1]).Show(r.Count).Show(l.Count).Show(d["a"]).Show(c.Contains(9));
            IEnumerable<int> e = l;
            fleet.Show(e.Last());
            """
        ),
        new(
            "custom enumerable classes",
            """
            fleet.Show(new Evens(3)).Show(new Evens(4).Sum()).Show(new Evens(2).Select(n => n + 1));
            ---
            private sealed class Evens(int count) : IEnumerable<int>
            {
                public IEnumerator<int> GetEnumerator()
                {
                    for (var i = 0; i < count; i++)
                        yield return i * 2;
                }

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
            """
        ),
        new(
            "comparers",
            """
            var l = new List<string> { "bb", "a", "ccc" };
            l.Sort(StringComparer.Ordinal);
            fleet.Show(l);
            l.Sort(new ByLength());
            fleet.Show(l);
            l.Sort(Comparer<string>.Create((a, b) => b.Length.CompareTo(a.Length)));
            fleet
                .Show(l)
                .Show(EqualityComparer<int>.Default.Equals(1, 1))
                .Show(Comparer<int>.Default.Compare(1, 2));
            ---
            private sealed class ByLength : IComparer<string>
            {
                public int Compare(string? a, string? b) => a!.Length - b!.Length;
            }
            """
        ),
    ];
}
