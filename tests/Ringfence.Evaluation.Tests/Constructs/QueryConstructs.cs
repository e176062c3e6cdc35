namespace Ringfence.Evaluation.Tests.Constructs;

internal static class QueryConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "query syntax",
            """
            int[] n = [5, 2, 8, 1];
            var q = from x in n where x > 1 orderby x descending select x * 10;
            fleet.Show(q);
            fleet.Show(from int x in new object[] { 1, 2 } select x + 1);
            """
        ),
        new(
            "query syntax with let and several sources",
            """
            var q =
                from a in new[] { 1, 2 }
                from b in new[] { 10, 20 }
                let sum = a + b
                where sum != 12
                let twice = sum * 2
                orderby twice descending, a
                select $"{a}/{b}/{twice}";
            fleet.Show(q);
            """
        ),
        new(
            "query syntax with grouping",
            """
            var words = new[] { "web", "db", "app" };
            var q =
                from w in words
                group w by w.Length into g
                orderby g.Key
                select $"{g.Key}={string.Join('+', g)}";
            fleet.Show(q);
            fleet.Show((from w in words group w.ToUpperInvariant() by w[0]).Select(g => g.Key + g.First()));
            """
        ),
        new(
            "query syntax with joins",
            """
            var hosts = new[] { (Id: 1, Name: "a"), (Id: 2, Name: "b") };
            var vms = new[] { (Host: 1, Vm: "x"), (Host: 2, Vm: "y"), (Host: 1, Vm: "z") };
            fleet
                .Show(from h in hosts join v in vms on h.Id equals v.Host select h.Name + v.Vm)
                .Show(from h in hosts join v in vms on h.Id equals v.Host into all select h.Name + all.Count())
                .Show(
                    from h in hosts
                    join v in vms on h.Id equals v.Host into all
                    from v in all.DefaultIfEmpty()
                    orderby v.Vm
                    select v.Vm
                );
            """
        ),
        new(
            "query syntax with into",
            """
            fleet.Show(from x in new[] { 1, 2, 3 } select x * x into y where y > 1 select y + 1);
            """
        ),
        new(
            "queries run lazily and every time",
            """
            var calls = 0;
            var n = new List<int> { 1, 2 };
            var q = n.Select(x =>
            {
                calls++;
                return x * 10;
            });
            fleet.Show(calls);
            n.Add(3);
            fleet.Show(q).Show(calls).Show(q.First()).Show(calls);
            """
        ),
        new(
            "queries capture variables",
            """
            var limit = 2;
            var q = new[] { 1, 2, 3, 4 }.Where(x => x > limit);
            limit = 3;
            fleet.Show(q);
            """
        ),
        new(
            "order of execution in a chain",
            """
            var log = new List<string>();
            var r = new[] { 1, 2, 3 }
                .Where(x =>
                {
                    log.Add("w" + x);
                    return x > 1;
                })
                .Select(x =>
                {
                    log.Add("s" + x);
                    return x;
                })
                .First();
            fleet.Show(r).Show(log);
            """
        ),
        new(
            "operators on the user's own query provider",
            """
            fleet.Show((from x in new Box(5) where x > 3 select x * 2).Value);
            ---
            private sealed class Box(int value)
            {
                public int Value => value;

                public Box Where(Func<int, bool> f) => f(value) ? this : new Box(0);

                public Box Select(Func<int, int> f) => new(f(value));
            }
            """
        ),
        new(
            "parallel queries",
            """
            fleet.Show(Enumerable.Range(0, 10).AsParallel().Sum());
            """,
            WhyUnknown: "other threads are never started"
        ),
        new(
            "queryables",
            """
            fleet.Show(new[] { 1, 2 }.AsQueryable().Sum(x => x));
            """,
            WhyUnknown: "an expression tree is compiled by the program at run time"
        ),
    ];
}
