namespace Ringfence.Evaluation.Tests.Constructs;

internal static class LazyFlowConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "ordered query that is only counted",
            """
            var log = new List<string>();
            int Key(int n)
            {
                log.Add("key of " + n);
                return -n;
            }
            var ordered = Enumerable.Range(1, 3).GroupBy(n => n % 2, (key, all) => key).OrderBy(Key).ThenBy(n => n);
            fleet.Show(ordered.Count()).Show(log);
            fleet.Show(ordered.Count(n => n > 0)).Show(log);
            log.Clear();
            fleet.Show(ordered.First()).Show(log);
            """
        ),
        new(
            "iterators with finally and an early end",
            """
            var log = new List<string>();
            foreach (var n in Numbers(log))
            {
                log.Add("got " + n);
                if (n == 2)
                    break;
            }
            fleet.Show(log);
            log.Clear();
            fleet.Show(Numbers(log).Take(1)).Show(log);
            log.Clear();
            fleet.Show(Numbers(log).First()).Show(log);
            log.Clear();
            fleet.Show(Outer(log).Skip(1).First()).Show(log);
            ---
            private static IEnumerable<int> Numbers(List<string> log)
            {
                log.Add("start");
                try
                {
                    yield return 1;
                    log.Add("after 1");
                    try
                    {
                        yield return 2;
                        log.Add("after 2");
                    }
                    finally
                    {
                        log.Add("inner finally");
                    }
                    yield return 3;
                }
                finally
                {
                    log.Add("outer finally");
                }
            }

            private static IEnumerable<int> Outer(List<string> log)
            {
                using var cleanup = new Cleanup(log);
                foreach (var n in Numbers(log))
                    yield return n * 10;
            }

            private sealed class Cleanup(List<string> log) : IDisposable
            {
                public void Dispose() => log.Add("disposed");
            }
            """
        ),
        new(
            "iterators are lazy and begin anew",
            """
            var log = new List<string>();
            var query = Count(log, 3).Where(n => { log.Add("where " + n); return n != 2; }).Select(n => { log.Add("select " + n); return n * n; });
            fleet.Show(log.Count);
            foreach (var n in query)
                log.Add("= " + n);
            fleet.Show(log).Show(query.Count());
            var ordered = Count(log, 3).OrderByDescending(n => { log.Add("key " + n); return n; });
            log.Clear();
            fleet.Show(ordered.First()).Show(log);
            ---
            private static IEnumerable<int> Count(List<string> log, int upTo)
            {
                for (var n = 1; n <= upTo; n++)
                {
                    log.Add("yield " + n);
                    yield return n;
                }
            }
            """
        ),
        new(
            "yield in switches, locks and nested blocks",
            """
            fleet.Show(Words(0)).Show(Words(1)).Show(Words(5));
            ---
            private static IEnumerable<string> Words(int n)
            {
                switch (n)
                {
                    case 0:
                        yield return "zero";
                        break;
                    case 1:
                    {
                        yield return "one";
                        goto case 0;
                    }
                    default:
                        for (var i = n; ; i--)
                        {
                            if (i == 0)
                                yield break;
                            if (i % 2 == 0)
                                continue;
                            yield return "n" + i;
                        }
                }
                yield return "end";
            }
            """
        ),
        new(
            "using disposes in reverse and after exceptions",
            """
            var log = new List<string>();
            try
            {
                using var a = new D("a", log);
                using (D b = new("b", log), c = new("c", log))
                {
                    log.Add("body");
                    throw new InvalidOperationException("x");
                }
            }
            catch (InvalidOperationException)
            {
                log.Add("caught");
            }
            using (D? none = null)
                log.Add("none");
            fleet.Show(log);
            ---
            private sealed class D(string name, List<string> log) : IDisposable
            {
                public void Dispose() => log.Add("dispose " + name);
            }
            """
        ),
        new(
            "a filter that throws is false",
            """
            var log = new List<string>();
            try
            {
                throw new InvalidOperationException("x");
            }
            catch (Exception) when (int.Parse("no", CultureInfo.InvariantCulture) > 0)
            {
                log.Add("never");
            }
            catch (Exception e)
            {
                log.Add(e.Message);
            }
            fleet.Show(log);
            """
        ),
    ];
}
