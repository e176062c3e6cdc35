namespace Ringfence.Evaluation.Tests.Constructs;

internal static class LinqConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "Select and Where",
            """
            int[] n = [1, 2, 3, 4, 5, 6];
            fleet
                .Show(n.Where(x => x % 2 == 0).Select(x => x * x))
                .Show(n.Select((x, i) => x * i))
                .Show(n.Where((x, i) => i > 3))
                .Show(n.Select(x => new { x, Odd = x % 2 == 1 }).Where(e => e.Odd).Select(e => e.x));
            """
        ),
        new(
            "SelectMany",
            """
            int[][] n =
            [
                [1, 2],
                [3],
            ];
            fleet
                .Show(n.SelectMany(x => x))
                .Show(n.SelectMany(x => x, (a, b) => a.Length * 10 + b))
                .Show(new[] { "ab", "c" }.SelectMany(s => s).Select(c => c - 'a'));
            """
        ),
        new(
            "aggregates",
            """
            int[] n = [4, 1, 3];
            fleet
                .Show(n.Sum())
                .Show(n.Sum(x => x * 2))
                .Show(n.Count())
                .Show(n.Count(x => x > 1))
                .Show(n.Min())
                .Show(n.Max())
                .Show(n.Average())
                .Show(n.Aggregate((a, b) => a * b))
                .Show(n.Aggregate("", (s, x) => s + x))
                .Show(n.Aggregate(1, (a, b) => a + b, a => a * 100))
                .Show(n.MinBy(x => -x))
                .Show(n.MaxBy(x => -x))
                .Show(n.LongCount());
            """
        ),
        new(
            "quantifiers",
            """
            int[] n = [1, 2, 3];
            fleet
                .Show(n.Any())
                .Show(n.Any(x => x > 2))
                .Show(n.All(x => x > 1))
                .Show(n.Contains(2))
                .Show(n.SequenceEqual([1, 2, 3]))
                .Show(Enumerable.Empty<int>().All(x => false));
            """
        ),
        new(
            "elements",
            """
            int[] n = [5, 6, 7];
            fleet
                .Show(n.First())
                .Show(n.First(x => x > 5))
                .Show(n.Last())
                .Show(n.FirstOrDefault(x => x > 9))
                .Show(n.LastOrDefault(x => x < 7))
                .Show(n.Single(x => x == 6))
                .Show(n.ElementAt(1))
                .Show(n.ElementAt(^1))
                .Show(n.SingleOrDefault(x => x > 100, -1))
                .Show(n.ElementAtOrDefault(10));
            try
            {
                n.Single();
            }
            catch (InvalidOperationException)
            {
                fleet.Show("several");
            }
            """
        ),
        new(
            "ordering",
            """
            var p = new[] { ("b", 2), ("a", 2), ("c", 1) };
            fleet
                .Show(p.OrderBy(x => x.Item2).Select(x => x.Item1))
                .Show(
                    p.OrderByDescending(x => x.Item2)
                        .ThenBy(x => x.Item1, StringComparer.Ordinal)
                        .Select(x => x.Item1)
                )
                .Show(
                    p.OrderBy(x => x.Item2)
                        .ThenByDescending(x => x.Item1, StringComparer.Ordinal)
                        .Select(x => x.Item1)
                )
                .Show(new[] { 3, 1, 2 }.Order())
                .Show(new[] { 3, 1, 2 }.OrderDescending())
                .Show(new[] { 1, 2, 3 }.Reverse());
            """
        ),
        new(
            "partitioning",
            """
            int[] n = [1, 2, 3, 4, 5];
            fleet
                .Show(n.Take(2))
                .Show(n.Skip(3))
                .Show(n.TakeWhile(x => x < 4))
                .Show(n.SkipWhile(x => x < 4))
                .Show(n.TakeLast(2))
                .Show(n.SkipLast(3))
                .Show(n.Take(1..3))
                .Show(n.Chunk(2).Select(c => c.Sum()));
            """
        ),
        new(
            "sets and combinations of sequences",
            """
            int[] a = [1, 2, 2, 3],
                b = [3, 4];
            fleet
                .Show(a.Distinct())
                .Show(a.Union(b))
                .Show(a.Intersect(b))
                .Show(a.Except(b))
                .Show(a.Concat(b))
                .Show(a.Append(9))
                .Show(a.Prepend(0))
                .Show(a.Zip(b, (x, y) => x * y))
                .Show(a.Zip(b).Select(t => t.First + t.Second))
                .Show(a.DistinctBy(x => x % 2))
                .Show(a.DefaultIfEmpty())
                .Show(Enumerable.Empty<int>().DefaultIfEmpty(7));
            """
        ),
        new(
            "grouping",
            """
            string[] w = ["web", "db", "app", "wan"];
            foreach (var g in w.GroupBy(x => x[0]))
                fleet.Show($"{g.Key}:{string.Join('+', g)}");
            fleet
                .Show(w.GroupBy(x => x.Length, x => x.ToUpperInvariant()).Select(g => g.Key + string.Concat(g)))
                .Show(w.GroupBy(x => x.Length, (k, g) => k * g.Count()));
            var l = w.ToLookup(x => x[0]);
            fleet
                .Show(l['w'].Count())
                .Show(l['z'].Count())
                .Show(l.Contains('d'))
                .Show(w.CountBy(x => x.Length).Select(p => p.Value));
            """
        ),
        new(
            "joins",
            """
            var hosts = new[] { (Id: 1, Name: "a"), (Id: 2, Name: "b") };
            var vms = new[] { (Host: 1, Vm: "x"), (Host: 1, Vm: "y"), (Host: 3, Vm: "z") };
            fleet
                .Show(hosts.Join(vms, h => h.Id, v => v.Host, (h, v) => h.Name + v.Vm))
                .Show(hosts.GroupJoin(vms, h => h.Id, v => v.Host, (h, v) => h.Name + v.Count()));
            """
        ),
        new(
            "generation and conversion",
            """
            fleet
                .Show(Enumerable.Range(3, 3))
                .Show(Enumerable.Repeat("x", 2))
                .Show(new object[] { 1, 2 }.Cast<int>())
                .Show(new object[] { 1, "a" }.OfType<string>())
                .Show(new[] { 1, 2 }.ToDictionary(x => x, x => x * 10)[2])
                .Show(new[] { 1, 1 }.ToHashSet().Count)
                .Show(new[] { 1 }.ToList().Count)
                .Show(new[] { ("k", 1) }.ToDictionary()["k"])
                .Show(new[] { 1, 2 }.AsEnumerable().ToArray());
            """
        ),
        new(
            "comparers in queries",
            """
            fleet
                .Show(new[] { "a", "A", "b" }.Distinct(StringComparer.OrdinalIgnoreCase))
                .Show(new[] { "b", "A" }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase))
                .Show(new[] { "x" }.Contains("X", StringComparer.OrdinalIgnoreCase));
            """
        ),
        new(
            "dictionaries in queries",
            """
            var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
            fleet
                .Show(d.Where(p => p.Value > 1).Select(p => p.Key))
                .Show(d.Sum(p => p.Value))
                .Show(d.ToDictionary(p => p.Value, p => p.Key)[1])
                .Show(d.OrderByDescending(p => p.Value).First().Key)
                .Show(d.MaxBy(p => p.Value).Key);
            """
        ),
    ];
}
