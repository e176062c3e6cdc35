namespace Ringfence.Evaluation.Tests.Constructs;

internal static class FailureFlowConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "finally blocks around jumps",
            """
            var log = new List<string>();
            for (var i = 0; i < 4; i++)
            {
                try
                {
                    if (i == 1)
                        continue;
                    if (i == 3)
                        break;
                    log.Add("body " + i);
                }
                finally
                {
                    log.Add("finally " + i);
                }
                log.Add("end " + i);
            }
            fleet.Show(log).Show(Nested(log)).Show(log.TakeLast(3));
            ---
            private static int Nested(List<string> log)
            {
                while (true)
                {
                    try
                    {
                        try
                        {
                            return log.Count;
                        }
                        finally
                        {
                            log.Add("inner");
                        }
                    }
                    finally
                    {
                        log.Add("outer");
                    }
                }
            }
            """
        ),
        new(
            "exceptions inside iterators",
            """
            var log = new List<string>();
            try
            {
                foreach (var n in Numbers(log))
                    log.Add("got " + n);
            }
            catch (InvalidOperationException e)
            {
                log.Add(e.Message);
            }
            fleet.Show(log).Show(Tree(3));
            ---
            private static IEnumerable<int> Numbers(List<string> log)
            {
                try
                {
                    yield return 1;
                    throw new InvalidOperationException("broken");
                }
                finally
                {
                    log.Add("finally");
                }
            }

            private static IEnumerable<int> Tree(int depth)
            {
                if (depth == 0)
                    yield break;
                foreach (var left in Tree(depth - 1))
                    yield return left;
                yield return depth;
                foreach (var right in Tree(depth - 1))
                    yield return right * 10;
            }
            """
        ),
        new(
            "exceptions of asynchronous methods wait for their await",
            """
            var log = new List<string>();
            Run(log).GetAwaiter().GetResult();
            fleet.Show(log);
            ---
            private static async System.Threading.Tasks.Task Run(List<string> log)
            {
                var failing = Fail(log);
                log.Add("goes on");
                try
                {
                    await failing;
                }
                catch (InvalidOperationException e)
                {
                    log.Add(e.Message);
                }
                log.Add("sum " + await Add(2, 3));
            }

            private static async System.Threading.Tasks.Task Fail(List<string> log)
            {
                log.Add("begins");
                await System.Threading.Tasks.Task.CompletedTask;
                throw new InvalidOperationException("failed");
            }

            private static async System.Threading.Tasks.Task<int> Add(int a, int b) => await System.Threading.Tasks.Task.FromResult(a + b);
            """
        ),
    ];
}
