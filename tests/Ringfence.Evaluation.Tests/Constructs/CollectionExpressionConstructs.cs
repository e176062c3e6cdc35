namespace Ringfence.Evaluation.Tests.Constructs;

internal static class CollectionExpressionConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "collection expressions",
            """
            int[] a = [1, 2];
            List<int> l = [3, .. a];
            IEnumerable<string> e = ["x"];
            IReadOnlyList<int> r = [.. l, .. a, 9];
            HashSet<int> h = [1, 1, 2];
            Span<int> s = [4, 5];
            int[] none = [];
            fleet.Show(l).Show(e).Show(r).Show(h.Count).Show(s[1]).Show(none.Length).Show(Sum([.. a, 10]));
            ---
            private static int Sum(int[] n) => n.Sum();
            """
        ),
        new(
            "spreads of queries and iterators",
            """
            IEnumerable<int> Up()
            {
                yield return 1;
                yield return 2;
            }
            bool more = true;
            int[] n = [0, .. Up(), .. Enumerable.Range(5, 2).Select(x => x * 10), .. more ? [7, 8] : (int[])[]];
            fleet.Show(n);
            """
        ),
        new(
            "collection expressions of the user's types",
            """
            Bag b = [1, 2, 3];
            fleet.Show(b.Total);
            Built c = [4, 5];
            fleet.Show(c.Count);
            ---
            private sealed class Bag : System.Collections.IEnumerable
            {
                public int Total;

                public void Add(int n) => Total += n;

                public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
            }

            [System.Runtime.CompilerServices.CollectionBuilder(typeof(BuiltMaker), "Make")]
            private sealed class Built(int n) : IEnumerable<int>
            {
                public int Count => n;

                public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            private static class BuiltMaker
            {
                public static Built Make(ReadOnlySpan<int> items) => new(items.Length);
            }
            """
        ),
        new(
            "collection initializers of the user's types",
            """
            var m = new Multi { 1, { 2, "two" }, 3 };
            fleet.Show(m.Text);
            ---
            private sealed class Multi : System.Collections.IEnumerable
            {
                public string Text = "";

                public void Add(int n) => Text += n;

                public void Add(int n, string s) => Text += s + n;

                public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
            }
            """
        ),
        new(
            "ranges and indices",
            """
            int[] a = [0, 1, 2, 3, 4, 5];
            fleet.Show(a[1..3]).Show(a[..2]).Show(a[4..]).Show(a[^2..^1]).Show(a[..].Length).Show(a[^1]);
            Index i = ^2;
            Range r = 1..^1;
            fleet.Show(a[i]).Show(a[r]).Show(r.Start.Value).Show(i.IsFromEnd).Show(i.GetOffset(6));
            var l = new List<int> { 1, 2, 3 };
            fleet.Show(l[^1]).Show(l[^3]);
            try
            {
                _ = a[^7];
            }
            catch (IndexOutOfRangeException)
            {
                fleet.Show("out");
            }
            """
        ),
        new(
            "spans",
            """
            Span<int> s = new[] { 1, 2, 3 };
            s[1] = 9;
            var part = s[1..];
            part[0]++;
            fleet.Show(s[1]).Show(part.Length).Show(s.ToArray());
            ReadOnlySpan<char> t = "abc";
            fleet.Show(t[1..].ToString());
            """
        ),
        new(
            "stack allocation",
            """
            Span<int> s = stackalloc int[3];
            s[2] = 4;
            var sum = 0;
            foreach (var n in s)
                sum += n;
            fleet.Show(sum);
            """
        ),
        new(
            "tuples",
            """
            var t = (1, "a");
            (int Id, string Name) n = t;
            fleet
                .Show(t.Item1)
                .Show(n.Name)
                .Show(n == (1, "a"))
                .Show(n != (2, "a"))
                .Show(t.ToString())
                .Show(n.Equals((1, "a")));
            var (x, y) = (3, 4);
            (x, y) = (y, x);
            fleet.Show(x).Show(y);
            var big = (1, 2, 3, 4, 5, 6, 7, 8, 9);
            fleet.Show(big.Item9).Show(big.ToString());
            t.Item1 = 50;
            fleet.Show(t.Item1).Show(n.Id);
            fleet.Show((a: 1, b: 2).b).Show((1, (2, 3)).Item2.Item1);
            """
        ),
        new(
            "tuples are copied",
            """
            var a = (X: 1, Y: 2);
            var b = a;
            b.X = 9;
            fleet.Show(a.X);
            var l = new List<(int N, string S)> { (1, "a") };
            var f = l[0];
            f.N = 7;
            fleet.Show(l[0].N);
            (int, int)[] arr = [(1, 2)];
            arr[0].Item1 = 5;
            fleet.Show(arr[0].Item1);
            """
        ),
        new(
            "deconstruction",
            """
            var (a, (b, c)) = (1, (2, 3));
            fleet.Show(a + b + c);
            int x;
            (x, var y) = (4, 5);
            fleet.Show(x * y);
            var (q, r) = new P(7, 8);
            fleet.Show(q).Show(r);
            var (k, v) = new KeyValuePair<string, int>("k", 1);
            fleet.Show(k + v);
            var arr = new int[2];
            (arr[0], arr[1]) = (6, 7);
            fleet.Show(arr);
            int i = 0;
            (i, arr[i]) = (1, 99);
            fleet.Show(arr);
            ---
            private sealed class P(int x, int y)
            {
                public void Deconstruct(out int a, out int b)
                {
                    a = x;
                    b = y;
                }
            }
            """
        ),
        new(
            "tuple names from expressions",
            """
            var host = "h";
            var vlan = 5;
            var t = (host, vlan, host.Length);
            fleet.Show(t.host).Show(t.vlan).Show(t.Length);
            """
        ),
        new(
            "anonymous types",
            """
            var a = new { Name = "x", Count = 2 };
            var b = a with { Count = 3 };
            fleet
                .Show(a.Name)
                .Show(b.Count)
                .Show(a.Equals(new { Name = "x", Count = 2 }))
                .Show(a.ToString())
                .Show(new[] { a, b }.Sum(e => e.Count));
            var host = "h";
            fleet.Show(new { host, host.Length }.Length);
            """
        ),
        new(
            "inline arrays",
            """
            var b = new Buffer();
            b[1] = 5;
            fleet.Show(b[1]);
            ---
            [System.Runtime.CompilerServices.InlineArray(3)]
            private struct Buffer
            {
                private int first;
            }
            """,
            WhyUnknown: "unsafe memory is never interpreted"
        ),
        new(
            "pointers",
            """
            unsafe
            {
                var n = 5;
                var p = &n;
                *p = 7;
                fleet.Show(n);
            }
            """,
            WhyUnknown: "unsafe code is never interpreted"
        ),
    ];
}
