namespace Ringfence.Evaluation.Tests.Constructs;

internal static class LoopConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "if and else",
            """
            var n = 7;
            if (n > 10)
                fleet.Show("big");
            else if (n > 5)
            {
                fleet.Show("middle");
            }
            else
                fleet.Show("small");
            if (n == 7)
                if (n < 0)
                    fleet.Show("no");
                else
                    fleet.Show("dangling");
            """
        ),
        new(
            "while",
            """
            int n = 0,
                sum = 0;
            while (n < 5)
            {
                n++;
                if (n == 2)
                    continue;
                if (n == 5)
                    break;
                sum += n;
            }
            fleet.Show(n).Show(sum);
            """
        ),
        new(
            "do while",
            """
            var n = 10;
            do
            {
                n++;
                if (n % 2 == 0)
                    continue;
                n += 3;
            } while (n < 15);
            fleet.Show(n);
            do fleet.Show("once");
            while (false);
            """
        ),
        new(
            "for",
            """
            for (int i = 0, j = 10; i < j; i += 2, j--)
                fleet.Show(i * 100 + j);
            var k = 0;
            for (; ; )
            {
                if (++k > 3)
                    break;
            }
            fleet.Show(k);
            for (var i = 3; i-- > 0; )
                fleet.Show(i);
            """
        ),
        new(
            "nested loops with break and continue",
            """
            var found = "";
            for (var i = 1; i < 5; i++)
            {
                for (var j = 1; j < 5; j++)
                {
                    if (j == i)
                        continue;
                    if (i * j == 6)
                    {
                        found += $"{i}x{j} ";
                        break;
                    }
                }
            }
            fleet.Show(found.Trim());
            """
        ),
        new(
            "foreach over arrays, lists and strings",
            """
            foreach (var n in new[] { 1, 2 })
                fleet.Show(n);
            foreach (var s in new List<string> { "a", "b" })
                fleet.Show(s);
            foreach (var c in "xy")
                fleet.Show(c);
            foreach (long l in new[] { 3, 4 })
                fleet.Show(l);
            foreach (var n in Array.Empty<int>())
                fleet.Show(n);
            """
        ),
        new(
            "foreach over dictionaries",
            """
            var d = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 };
            foreach (var pair in d)
                fleet.Show($"{pair.Key}={pair.Value}");
            foreach (var (k, v) in d)
                fleet.Show(k + v);
            foreach (var k in d.Keys)
                fleet.Show(k);
            foreach (var v in d.Values)
                fleet.Show(v);
            """
        ),
        new(
            "foreach with deconstruction",
            """
            foreach (var (name, n) in new[] { ("a", 1), ("b", 2) })
                fleet.Show(name + n);
            foreach (var (i, s) in new[] { "x", "y" }.Index())
                fleet.Show(s + i);
            foreach (var p in new[] { new P(1, 2) })
            {
                var (x, y) = p;
                fleet.Show(x + y);
            }
            ---
            private sealed record P(int X, int Y);
            """
        ),
        new(
            "foreach over multidimensional arrays",
            """
            foreach (
                var n in new[,]
                {
                    { 1, 2 },
                    { 3, 4 },
                }
            )
                fleet.Show(n);
            """
        ),
        new(
            "foreach by pattern",
            """
            foreach (var n in new Countdown(3))
                fleet.Show(n);
            foreach (var n in 4)
                fleet.Show(n);
            ---
            private readonly struct Countdown(int from)
            {
                public Walker GetEnumerator() => new(from);

                public struct Walker(int n)
                {
                    public int Current { get; private set; } = n + 1;

                    public bool MoveNext() => --Current > 0;
                }
            }

            private static IEnumerator<int> GetEnumerator(this int n)
            {
                for (var i = 0; i < n; i++)
                    yield return i;
            }
            """
        ),
        new(
            "foreach disposes its enumerator",
            """
            foreach (var n in new Noted())
            {
                fleet.Show(n);
                if (n == 2)
                    break;
            }
            fleet.Show(Noted.Log);
            ---
            private sealed class Noted : IEnumerable<int>, IEnumerator<int>
            {
                public static readonly List<string> Log = [];
                private int n;

                public IEnumerator<int> GetEnumerator() => this;

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;

                public int Current => n;
                object System.Collections.IEnumerator.Current => n;

                public bool MoveNext()
                {
                    Log.Add("move");
                    return ++n < 5;
                }

                public void Reset() { }

                public void Dispose() => Log.Add("dispose");
            }
            """
        ),
        new(
            "changing a list during foreach throws",
            """
            var list = new List<int> { 1, 2, 3 };
            try
            {
                foreach (var n in list)
                    list.Add(n);
            }
            catch (InvalidOperationException)
            {
                fleet.Show("changed");
            }
            fleet.Show(list.Count);
            """
        ),
        new(
            "local variables in nested scopes",
            """
            var sum = 0;
            for (var i = 0; i < 2; i++)
            {
                int fresh;
                fresh = i;
                sum += fresh;
                {
                    var deeper = fresh * 10;
                    sum += deeper;
                }
            }
            fleet.Show(sum);
            """
        ),
    ];
}
