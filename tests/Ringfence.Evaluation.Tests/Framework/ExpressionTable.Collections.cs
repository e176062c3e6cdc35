namespace Ringfence.Evaluation.Tests.Framework;

internal static partial class ExpressionTable
{
    private const string Lists = """
        new List<int> { 1, 2, 3 }
        new List<int> { 1, 2, 3 }.Count
        new List<int> { 1, 2, 3 }[1]
        new List<int> { 1, 2, 3 }[3]
        new List<int>(10).Count
        new List<int>(new[] { 1, 2 })
        new List<char>("abc")
        new List<int> { 1, 2, 3 }.Contains(2)
        new List<int> { 1, 2, 3 }.IndexOf(3)
        new List<string> { "a", "b" }.IndexOf("c")
        new List<int> { 1, 2, 3 }.Find(n => n > 1)
        new List<int> { 1, 2, 3 }.Find(n => n > 5)
        new List<int> { 1, 2, 3 }.FindAll(n => n > 1)
        new List<int> { 1, 2, 3 }.FindIndex(n => n > 1)
        new List<int> { 1, 2, 3 }.FindLast(n => n < 3)
        new List<int> { 1, 2, 3 }.Exists(n => n == 2)
        new List<int> { 1, 2, 3 }.TrueForAll(n => n > 1)
        new List<int> { 1, 2, 3 }.ConvertAll(n => n.ToString())
        new List<int> { 1, 2, 3 }.GetRange(1, 2)
        new List<int> { 1, 2, 3 }.ToArray()
        new List<int> { 1, 2, 3 }.AsReadOnly()
        new List<int> { 1, 2, 3 }.AsReadOnly().Count
        new List<int> { 1, 2, 3 }.BinarySearch(2)
        new List<int> { 1, 2, 3 }.Remove(2)
        new List<int> { 1, 2, 3 }.RemoveAll(n => n > 1)
        new List<(int, string)> { (1, "a"), (2, "b") }
        new List<(int, string)> { (1, "a"), (2, "b") }.Contains((2, "b"))
        new Queue<int>(new[] { 1, 2 }).Peek()
        new Queue<int>(new[] { 1, 2 }).Dequeue()
        new Queue<int>().TryDequeue(out var q) ? -1 : q
        new Stack<int>(new[] { 1, 2 }).Pop()
        new Stack<int>(new[] { 1, 2 }).ToArray()
        new Stack<int>().Pop()
        new LinkedList<int>(new[] { 1, 2 }).First.Next.Value
        new LinkedList<int>(new[] { 1, 2 }).Last.Value
        new PriorityQueue<string, int>().TryPeek(out _, out var p) ? -1 : p
        ((IReadOnlyList<int>)new List<int> { 1, 2 })[1]
        ((IReadOnlyCollection<int>)new[] { 1, 2 }).Count
        ((ICollection<int>)new List<int> { 1, 2 }).Contains(2)
        ((IList<int>)new[] { 1, 2 }).IndexOf(2)
        ((IEnumerable<KeyValuePair<string, int>>)new Dictionary<string, int> { ["a"] = 1 }).Count()
        ((IReadOnlyCollection<KeyValuePair<string, int>>)new Dictionary<string, int> { ["a"] = 1 }).Count
        ((System.Collections.IList)new List<int> { 1 }).Count
        new ReadOnlyCollection<int>(new List<int> { 1, 2 })[1]
        new Collection<int> { 1, 2 }.Count
        """;

    private const string Dictionaries = """
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }
        new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }["b"]
        new Dictionary<string, int> { { "a", 1 }, { "a", 2 } }
        new Dictionary<string, int> { ["a"] = 1 }["x"]
        new Dictionary<string, int> { ["a"] = 1 }.Count
        new Dictionary<string, int> { ["a"] = 1 }.Keys
        new Dictionary<string, int> { ["a"] = 1 }.Values.Sum()
        new Dictionary<string, int> { ["a"] = 1 }.Keys.Count
        new Dictionary<string, int> { ["a"] = 1 }.ContainsKey("a")
        new Dictionary<string, int> { ["a"] = 1 }.ContainsValue(1)
        new Dictionary<string, int> { ["a"] = 1 }.TryGetValue("a", out var v).ToString() + v
        new Dictionary<string, int> { ["a"] = 1 }.TryGetValue("x", out var v).ToString() + v
        new Dictionary<string, int> { ["a"] = 1 }.GetValueOrDefault("x")
        new Dictionary<string, int> { ["a"] = 1 }.GetValueOrDefault("x", 9)
        new Dictionary<string, int> { ["a"] = 1 }.Remove("a", out var removed).ToString() + removed
        new Dictionary<string, int> { ["a"] = 1 }.TryAdd("a", 2)
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }["A"]
        new Dictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 })
        new Dictionary<string, int>(new[] { KeyValuePair.Create("a", 1) })
        new Dictionary<(int, int), string> { [(1, 2)] = "x" }[(1, 2)]
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Select(pair => pair.Key + pair.Value)
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Where(pair => pair.Value > 1).ToDictionary(pair => pair.Key, pair => pair.Value)
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Max(pair => pair.Value)
        new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }.OrderBy(pair => pair.Key).First().Key
        new Dictionary<string, int> { ["b"] = 1 }.ToList()
        new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }
        new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }.Keys.First()
        new SortedDictionary<(int, string), int> { [(2, "a")] = 1, [(1, "b")] = 2 }
        new SortedList<int, string> { [2] = "b", [1] = "a" }.Values[0]
        new SortedList<int, string> { [2] = "b", [1] = "a" }
        ((IDictionary<string, int>)new Dictionary<string, int> { ["a"] = 1 }).Keys
        ((IReadOnlyDictionary<string, int>)new Dictionary<string, int> { ["a"] = 1 })["a"]
        new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 })["a"]
        new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 1 }[DayOfWeek.Monday]
        """;

    private const string Sets = """
        new HashSet<int> { 1, 2, 2 }.Count
        new HashSet<string>(new[] { "a", "A" }, StringComparer.OrdinalIgnoreCase).Count
        new HashSet<int> { 1, 2 }.Add(2)
        new HashSet<int> { 1, 2 }.Contains(2)
        new HashSet<int> { 1, 2 }.SetEquals(new[] { 2, 1 })
        new HashSet<int> { 1, 2 }.IsSubsetOf(Enumerable.Range(1, 3))
        new HashSet<int> { 1, 2 }.Overlaps(new[] { 3 })
        new HashSet<int> { 1, 2 }.TryGetValue(2, out var found) ? found : 0
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }.AsEnumerable().Contains("A")
        new HashSet<(int, int)> { (1, 2) }.Contains((1, 2))
        new HashSet<int> { 1, 2 }.RemoveWhere(n => n > 1)
        new SortedSet<int> { 3, 1, 2 }
        new SortedSet<int> { 3, 1, 2 }.Min
        new SortedSet<int>().Max
        new SortedSet<string>(new[] { "b", "a" }).Max
        new SortedSet<int> { 3, 1, 2 }.GetViewBetween(1, 2)
        new SortedSet<int>(new[] { 3, 1, 2 }).Reverse()
        new SortedSet<string>(StringComparer.OrdinalIgnoreCase) { "b", "A", "a" }.Count
        ((ISet<int>)new HashSet<int> { 1 }).IsSubsetOf(new[] { 1, 2 })
        """;

    private const string Arrays = """
        new[] { 1, 2, 3 }.Length
        new int[3]
        Array.Empty<int>()
        Array.IndexOf(new[] { 1, 2, 3 }, 2)
        Array.LastIndexOf(new[] { 1, 2, 1 }, 1)
        Array.Find(new[] { 1, 2, 3 }, n => n > 1)
        Array.Find(new[] { 1, 2, 3 }, n => n > 9)
        Array.FindAll(new[] { 1, 2, 3 }, n => n > 1)
        Array.FindIndex(new[] { 1, 2, 3 }, n => n > 1)
        Array.Exists(new[] { 1, 2, 3 }, n => n > 2)
        Array.TrueForAll(new[] { 1, 2, 3 }, n => n > 2)
        Array.ConvertAll(new[] { 1, 2, 3 }, n => "x" + n)
        Array.ConvertAll(new[] { "1", "2" }, int.Parse)
        Array.BinarySearch(new[] { 1, 2, 3 }, 2)
        Array.AsReadOnly(new[] { 1, 2 })
        new[] { 1, 2, 3 }.GetLength(0)
        new[] { 1, 2, 3 }.Contains(2)
        new[] { "a", "b" }.Contains("b")
        new[] { "a", "b" }.Contains("B", StringComparer.OrdinalIgnoreCase)
        new[] { 1, 2 }.SequenceEqual(new[] { 1, 2 })
        new[] { 1, 2, 3 }.AsEnumerable().Reverse()
        new[] { 1, 2, 3 }.Reverse()
        new[] { 1, 2, 3 }.IndexOf(3)
        new[] { 1, 2, 3 }.StartsWith(1)
        new[] { 1, 2, 3 }.EndsWith(new[] { 2, 3 })
        new[] { 1, 2 }.Clone()
        new[] { 1, 2 }.Max()
        new[] { new[] { 1 }, new[] { 2, 3 } }.SelectMany(a => a)
        ((IEnumerable<int>)new[] { 1, 2 }).GetEnumerator().MoveNext()
        new[] { 1, 2 }.GetValue(1)
        """;

    private const string Immutables = """
        ImmutableArray.Create(1, 2, 3)
        ImmutableArray.Create(1, 2, 3).Length
        ImmutableArray.Create(1, 2, 3).Add(4)
        ImmutableArray.Create(1, 2, 3)[1]
        ImmutableArray.CreateRange(new[] { 1, 2 }).Contains(2)
        new[] { 1, 2 }.ToImmutableArray().Length
        ImmutableArray<int>.Empty.Length
        ImmutableArray.Create(1, 2).Select(n => n * 2)
        ImmutableArray.Create(1, 2).FirstOrDefault(n => n > 2)
        ImmutableArray.Create(1, 2).Count()
        Enumerable.Range(1, 3).ToImmutableList().Add(4)
        ImmutableList.Create(1, 2).Count
        ImmutableList<string>.Empty.Add("a")
        ImmutableDictionary<string, int>.Empty.Add("a", 1)["a"]
        new Dictionary<string, int> { ["a"] = 1 }.ToImmutableDictionary().ContainsKey("a")
        new[] { "a" }.ToImmutableDictionary(s => s, s => s.Length)["a"]
        new[] { 3, 1 }.ToImmutableSortedSet()
        new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }.ToImmutableSortedDictionary()
        ImmutableHashSet.Create(1, 2).Contains(2)
        new[] { 1, 1 }.ToImmutableHashSet().Count
        new[] { "a" }.ToFrozenSet().Contains("a")
        new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary()["a"]
        new[] { "a" }.ToFrozenDictionary(s => s, s => 1).Count
        """;
}
