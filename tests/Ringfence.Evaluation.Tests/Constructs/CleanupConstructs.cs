namespace Ringfence.Evaluation.Tests.Constructs;

internal static class CleanupConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "finally runs on return, break and continue",
            """
            fleet.Show(Leave());
            var log = new List<int>();
            for (var i = 0; i < 4; i++)
            {
                try
                {
                    if (i == 1)
                        continue;
                    if (i == 3)
                        break;
                    log.Add(i);
                }
                finally
                {
                    log.Add(i * 10);
                }
            }
            fleet.Show(log).Show(Seen);
            ---
            private static readonly List<string> Seen = [];

            private static int Leave()
            {
                var n = 1;
                try
                {
                    return n;
                }
                finally
                {
                    n = 50;
                    Seen.Add("left");
                }
            }
            """
        ),
        new(
            "using statements and declarations",
            """
            {
                using var a = new D("a");
                using (var b = new D("b"))
                using (new D("c"))
                    D.Log.Add("body");
                D.Log.Add("after");
            }
            fleet.Show(D.Log);
            try
            {
                using var d = new D("d");
                throw new FormatException();
            }
            catch (FormatException)
            {
                D.Log.Add("caught");
            }
            fleet.Show(D.Log);
            using (D? none = null)
                fleet.Show("null is fine");
            ---
            private sealed class D(string name) : IDisposable
            {
                public static readonly List<string> Log = [];

                public void Dispose() => Log.Add("-" + name);
            }
            """
        ),
        new(
            "lock",
            """
            var gate = new object();
            var n = 0;
            lock (gate)
            {
                n++;
            }
            fleet.Show(n);
            """
        ),
        new(
            "checked and unchecked blocks",
            """
            var n = int.MaxValue;
            unchecked
            {
                n += 1;
            }
            fleet.Show(n);
            try
            {
                checked
                {
                    n -= 1;
                }
            }
            catch (OverflowException)
            {
                fleet.Show("overflow");
            }
            fleet.Show(n);
            """
        ),
    ];
}
