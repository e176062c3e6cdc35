namespace Ringfence.Evaluation.Tests.Constructs;

internal static class IteratorConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "iterators",
            """
            foreach (var n in Up(3))
                fleet.Show(n);
            fleet.Show(Up(5).Take(2)).Show(Up(4).Sum()).Show(Pairs().Select(p => p.Name + p.N));
            ---
            private static IEnumerable<int> Up(int to)
            {
                for (var i = 1; i <= to; i++)
                    yield return i * i;
            }

            private static IEnumerable<(string Name, int N)> Pairs()
            {
                yield return ("a", 1);
                yield return ("b", 2);
            }
            """
        ),
        new(
            "iterators run lazily",
            """
            var log = new List<string>();
            IEnumerable<int> Walk()
            {
                log.Add("start");
                yield return 1;
                log.Add("middle");
                yield return 2;
                log.Add("end");
            }
            var walk = Walk();
            log.Add("made");
            foreach (var n in walk)
                log.Add("got " + n);
            fleet.Show(log);
            log.Clear();
            _ = walk.First();
            fleet.Show(log);
            log.Clear();
            _ = walk.ToList();
            _ = walk.Count();
            fleet.Show(log.Count);
            """
        ),
        new(
            "finally in iterators",
            """
            var log = new List<string>();
            IEnumerable<int> Walk()
            {
                try
                {
                    yield return 1;
                    yield return 2;
                }
                finally
                {
                    log.Add("finally");
                }
            }
            foreach (var n in Walk())
            {
                log.Add("n" + n);
                break;
            }
            fleet.Show(log);
            log.Clear();
            foreach (var n in Walk())
                log.Add("n" + n);
            fleet.Show(log);
            """
        ),
        new(
            "yield break and endless iterators that are cut",
            """
            IEnumerable<int> Some(int stop)
            {
                var n = 0;
                while (true)
                {
                    if (n == stop)
                        yield break;
                    yield return n++;
                }
            }
            fleet.Show(Some(3));
            IEnumerable<int> Naturals()
            {
                for (var n = 0; ; n++)
                    yield return n;
            }
            fleet.Show(Naturals().Where(n => n % 3 == 0).Take(3)).Show(Naturals().TakeWhile(n => n < 4).Sum());
            """
        ),
        new(
            "recursive iterators",
            """
            fleet.Show(new Tree(1, [new(2, [new(3, [])]), new(4, [])]).Walk());
            ---
            private sealed record Tree(int N, Tree[] Children)
            {
                public IEnumerable<int> Walk()
                {
                    yield return N;
                    foreach (var c in Children)
                    foreach (var n in c.Walk())
                        yield return n;
                }
            }
            """
        ),
        new(
            "iterator parameters and locals are its own",
            """
            IEnumerable<int> From(int n)
            {
                n += 100;
                yield return n;
                n++;
                yield return n;
            }
            var a = From(1);
            fleet.Show(a).Show(a);
            """
        ),
        new(
            "enumerators by hand",
            """
            using var e = Up().GetEnumerator();
            while (e.MoveNext())
                fleet.Show(e.Current);
            var l = new List<int> { 4, 5 }.GetEnumerator();
            l.MoveNext();
            l.MoveNext();
            fleet.Show(l.Current).Show(l.MoveNext());
            ---
            private static IEnumerable<int> Up()
            {
                yield return 1;
                yield return 2;
            }
            """
        ),
        new(
            "await of finished tasks",
            """
            fleet.Show(Build().GetAwaiter().GetResult());
            ---
            private static async System.Threading.Tasks.Task<int> Build()
            {
                var a = await System.Threading.Tasks.Task.FromResult(4);
                await System.Threading.Tasks.Task.CompletedTask;
                return a + await Half(6);
            }

            private static async System.Threading.Tasks.ValueTask<int> Half(int n) =>
                await new System.Threading.Tasks.ValueTask<int>(n / 2);
            """
        ),
        new(
            "threads",
            """
            var n = 0;
            var t = new System.Threading.Thread(() => n = 5);
            t.Start();
            t.Join();
            fleet.Show(n);
            """,
            WhyUnknown: "other threads are never started"
        ),
        new(
            "tasks that run in the background",
            """
            fleet.Show(System.Threading.Tasks.Task.Run(() => 5).Result);
            """,
            WhyUnknown: "other threads are never started"
        ),
        new(
            "parallel loops",
            """
            var n = 0;
            System.Threading.Tasks.Parallel.For(0, 5, i => System.Threading.Interlocked.Add(ref n, i));
            fleet.Show(n);
            """,
            WhyUnknown: "other threads are never started"
        ),
    ];
}
