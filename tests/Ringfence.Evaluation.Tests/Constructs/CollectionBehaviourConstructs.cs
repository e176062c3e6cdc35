namespace Ringfence.Evaluation.Tests.Constructs;

internal static class CollectionBehaviourConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "order of dictionaries and sets after removals",
            """
            var map = new Dictionary<string, int>();
            for (var i = 0; i < 6; i++)
                map["k" + i] = i;
            map.Remove("k1");
            map.Remove("k4");
            map["new"] = 10;
            map["k0"] = 99;
            map["last"] = 11;
            fleet.Show(map.Keys).Show(map.Values).Show(map.Select(pair => pair.Key + pair.Value));
            var set = new HashSet<int> { 5, 1, 9, 3 };
            set.Remove(1);
            set.Remove(9);
            set.Add(100);
            set.Add(5);
            set.Add(7);
            fleet.Show(set).Show(set.Count);
            """
        ),
        new(
            "stable and unstable sorts",
            """
            var items = Enumerable.Range(0, 40).Select(n => (Key: n % 4, Value: n)).ToList();
            fleet.Show(items.OrderBy(item => item.Key).Select(item => item.Value));
            fleet.Show(items.OrderByDescending(item => item.Key).ThenByDescending(item => item.Value).Select(item => item.Value));
            items.Sort((a, b) => a.Key.CompareTo(b.Key));
            fleet.Show(items.Select(item => item.Value));
            var few = new List<string> { "bb", "a", "cc", "d", "ee" };
            few.Sort((a, b) => a.Length - b.Length);
            fleet.Show(few);
            var array = Enumerable.Range(0, 30).Select(n => new P(n % 3, n)).ToArray();
            Array.Sort(array, (a, b) => a.Key.CompareTo(b.Key));
            fleet.Show(array.Select(p => p.Value));
            ---
            private sealed record P(int Key, int Value);
            """
        ),
        new(
            "collections that change while they are enumerated",
            """
            var list = new List<int> { 1, 2, 3 };
            try
            {
                foreach (var n in list)
                    if (n == 2)
                        list.Add(9);
            }
            catch (InvalidOperationException)
            {
                fleet.Show("changed");
            }
            var map = new Dictionary<int, int> { [1] = 1, [2] = 2 };
            foreach (var key in map.Keys)
                if (key == 1)
                    map.Remove(key);
            fleet.Show(map.Count);
            foreach (var n in list.ToList())
                list.Remove(n);
            fleet.Show(list.Count);
            """
        ),
        new(
            "queries are lazy and see later changes",
            """
            var list = new List<int> { 1, 2, 3 };
            var factor = 10;
            var query = list.Where(n => n > 1).Select(n => n * factor);
            list.Add(4);
            factor = 100;
            fleet.Show(query);
            var snapshot = query.ToList();
            list.Clear();
            fleet.Show(snapshot).Show(query.Count()).Show(query.DefaultIfEmpty(-1)).Show(query.FirstOrDefault());
            """
        ),
        new(
            "equality in sets and dictionaries",
            """
            var set = new HashSet<P> { new(1, "a"), new(1, "a"), new(2, "b") };
            fleet.Show(set.Count).Show(set.Contains(new(2, "b")));
            var byRecord = new Dictionary<(int, string), int> { [(1, "x")] = 5 };
            fleet.Show(byRecord[(1, "x")]).Show(byRecord.ContainsKey((1, "y")));
            var ids = new HashSet<Id> { new(1), new(1), new(2) };
            fleet.Show(ids.Count).Show(new[] { new Id(3), new Id(3) }.Distinct().Count()).Show(new List<Id> { new(4) }.Contains(new Id(4)));
            var plain = new HashSet<Plain> { new(), new() };
            fleet.Show(plain.Count);
            fleet.Show(new[] { new P(1, "a"), new P(1, "a") }.GroupBy(p => p).Single().Count());
            ---
            private sealed record P(int N, string Text);

            private sealed class Id(int n) : IEquatable<Id>
            {
                private readonly int n = n;

                public bool Equals(Id? other) => other is not null && other.n == n;

                public override int GetHashCode() => n;
            }

            private sealed class Plain;
            """
        ),
        new(
            "record equality through several levels",
            """
            Base a = new Derived(1, 2);
            fleet
                .Show(a == new Derived(1, 2))
                .Show(a == new Derived(1, 3))
                .Show(a == new Base(1))
                .Show(new Base(1) == a)
                .Show(a.Equals(new Base(1)))
                .Show(new Loose(1, 2).Equals(new Loose(1, 9)))
                .Show(new OfLoose(1, 2, 3).Equals(new OfLoose(1, 9, 3)))
                .Show(new OfLoose(1, 2, 3).Equals(new OfLoose(1, 2, 4)))
                .Show(new WithField(1) { Extra = 2 } == new WithField(1));
            ---
            private record Base(int X);

            private sealed record Derived(int X, int Y) : Base(X);

            private record Loose(int X, int Y)
            {
                public virtual bool Equals(Loose? other) => other is not null && other.X == X;

                public override int GetHashCode() => X;
            }

            private sealed record OfLoose(int X, int Y, int Z) : Loose(X, Y);

            private sealed record WithField(int X)
            {
                public int Extra;
            }
            """
        ),
        new(
            "copies of records",
            """
            var a = new Node("a", new List<int> { 1 }) { Child = new Node("b", []) };
            var b = a with { Name = "c" };
            b.Items.Add(2);
            fleet.Show(a.Items).Show(ReferenceEquals(a.Child, b.Child)).Show(b.Upper).Show(a.Computed).Show(b.Computed);
            var d = new Derived(1) { Y = 5 };
            Base e = d with { Y = 6 };
            fleet.Show(e is Derived { X: 101, Y: 6 }).Show((e with { X = 7 }).ToString());
            ---
            private sealed record Node(string Name, List<int> Items)
            {
                public Node? Child { get; init; }
                public string Upper { get; } = Name.ToUpperInvariant();
                public string Computed => Name + Items.Count;
            }

            private record Base(int X)
            {
                protected Base(Base other) => X = other.X + 100;
            }

            private sealed record Derived(int X) : Base(X)
            {
                public int Y { get; init; } = 1;
            }
            """
        ),
        new(
            "linked, sorted and queued",
            """
            var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 1, ["B"] = 2, ["a"] = 3 };
            fleet.Show(sorted.Keys);
            var queue = new PriorityQueue<string, int>();
            queue.Enqueue("low", 9);
            queue.Enqueue("high", 1);
            queue.Enqueue("mid", 5);
            fleet.Show(queue.Dequeue()).Show(queue.Peek()).Show(queue.Count);
            var linked = new LinkedList<int>([1, 2, 3]);
            linked.AddFirst(0);
            linked.AddAfter(linked.Find(2)!, 9);
            fleet.Show(linked);
            var stack = new Stack<int>([1, 2, 3]);
            fleet.Show(stack.Pop()).Show(stack).Show(new Queue<int>([1, 2]).Dequeue());
            """
        ),
        new(
            "queries by chunks, zips and sets",
            """
            fleet
                .Show(Enumerable.Range(1, 7).Chunk(3).Select(chunk => chunk.Sum()))
                .Show(new[] { 1, 2, 3 }.Zip(new[] { "a", "b" }, (n, s) => n + s))
                .Show(new[] { 3, 1, 3, 2 }.Distinct().Union([9, 1]).Except([2]).Intersect([1, 3, 9]))
                .Show(new[] { "bb", "a", "cc" }.GroupBy(s => s.Length).Select(g => g.Key + string.Concat(g)))
                .Show(new[] { 1, 2, 3, 4 }.Aggregate((a, b) => a * b))
                .Show(new[] { 1, 2, 3 }.SelectMany(n => Enumerable.Repeat(n, n), (n, m) => n * 10 + m))
                .Show(new[] { 5, 1, 4 }.Order().Reverse())
                .Show(new[] { "x", "yy" }.ToDictionary(s => s, s => s.Length)["yy"])
                .Show(new[] { "x", "yy", "z" }.ToLookup(s => s.Length)[1])
                .Show(Enumerable.Range(0, 5).SkipWhile(n => n < 2).TakeWhile(n => n < 4))
                .Show(new[] { 1, 2 }.Append(3).Prepend(0))
                .Show(new[] { "a", "b" }.Index().Select(pair => pair.Index + pair.Item))
                .Show(new[] { "b", "a" }.MinBy(s => s))
                .Show(new[] { "apple", "bob" }.CountBy(s => s.Length).Select(pair => pair.Key * 10 + pair.Value));
            """
        ),
        new(
            "arrays of arrays, copies and resizing",
            """
            var jagged = new int[2][];
            jagged[0] = [1, 2];
            jagged[1] = jagged[0];
            jagged[1][0] = 9;
            fleet.Show(jagged[0]);
            var copy = (int[])jagged[0].Clone();
            copy[1] = 7;
            Array.Resize(ref copy, 4);
            fleet.Show(copy).Show(jagged[0]);
            var grid = new[,] { { 1, 2, 3 }, { 4, 5, 6 } };
            grid[1, 2] += 10;
            fleet.Show(grid.Length).Show(grid.GetLength(1)).Show(grid.Cast<int>());
            Array.Reverse(copy);
            Array.Fill(jagged[0], 3);
            fleet.Show(copy).Show(jagged[1]).Show(Array.IndexOf(copy, 7));
            var texts = new string[3];
            fleet.Show(texts[1] ?? "null").Show((new bool[2])[1]).Show((new DateTime[1])[0].Year);
            """
        ),
        new(
            "multicast delegates and events",
            """
            var log = new List<string>();
            Action<int> a = n => log.Add("a" + n);
            Action<int> b = n => log.Add("b" + n);
            var both = a + b + a;
            both(1);
            both -= a;
            both!(2);
            fleet.Show(log).Show(both is not null).Show(a + b == a + b).Show((a - a) is null);
            Func<int> f = () => 1;
            f += () => 2;
            fleet.Show(f());
            var source = new Source();
            source.Changed += (_, e) => log.Add(e);
            source.Raise("x");
            fleet.Show(log.Last());
            ---
            private sealed class Source
            {
                public event EventHandler<string>? Changed;

                public void Raise(string text) => Changed?.Invoke(this, text);
            }
            """
        ),
        new(
            "hidden, overridden and explicit members",
            """
            var d = new D();
            B b = d;
            I i = d;
            J j = d;
            fleet.Show(d.Name()).Show(b.Name()).Show(i.Name()).Show(j.Name()).Show(b.Virtual()).Show(d.Both()).Show(((B)d).Field).Show(d.Field);
            ---
            private interface I
            {
                string Name();
            }

            private interface J
            {
                string Name();
            }

            private class B : I
            {
                public int Field = 1;

                public string Name() => "B";

                public virtual string Virtual() => "B";

                string I.Name() => "I of B";
            }

            private sealed class D : B, J
            {
                public new int Field = 2;

                public new string Name() => "D";

                public override string Virtual() => base.Virtual() + "D";

                string J.Name() => "J of D";

                public string Both() => Name() + base.Name() + base.Field;
            }
            """
        ),
        new(
            "static state of generic types",
            """
            Counter<int>.Next();
            Counter<int>.Next();
            Counter<string>.Next();
            fleet.Show(Counter<int>.Value).Show(Counter<string>.Value).Show(Counter<List<int>>.Value).Show(Counter<int>.Name);
            fleet.Show(new Holder<int>().Id).Show(new Holder<int>().Id).Show(new Holder<bool>().Id).Show(Cache<string>.Of(() => "made")).Show(Cache<string>.Of(() => "again"));
            ---
            private static class Counter<T>
            {
                public static int Value { get; private set; } = 10;
                public static readonly string Name = typeof(T).Name;

                public static void Next() => Value++;
            }

            private class Base<T>
            {
                private static int next;

                public int Id { get; } = ++next;
            }

            private sealed class Holder<T> : Base<T>;

            private static class Cache<T>
                where T : class
            {
                private static T? value;

                public static T Of(Func<T> make) => value ??= make();
            }
            """
        ),
        new(
            "conversions of the user, lifted and chained",
            """
            Celsius c = 20.5;
            Fahrenheit f = (Fahrenheit)c;
            double back = c;
            Celsius? none = null;
            double? lifted = none;
            fleet.Show(f.Degrees).Show(back).Show(lifted.HasValue).Show((double)(Celsius)f);
            long total = new Money(5) + 3;
            fleet.Show(total).Show(new Money(2) == 2).Show(-new Money(4));
            if (new Flag(3))
                fleet.Show("true");
            fleet.Show(new Flag(0) ? 1 : 2).Show((new Flag(1) && new Flag(2)).N).Show((new Flag(0) || new Flag(7)).N);
            ---
            private readonly struct Celsius(double degrees)
            {
                public double Degrees { get; } = degrees;

                public static implicit operator Celsius(double d) => new(d);

                public static implicit operator double(Celsius c) => c.Degrees;

                public static explicit operator Fahrenheit(Celsius c) => new(c.Degrees * 9 / 5 + 32);
            }

            private readonly struct Fahrenheit(double degrees)
            {
                public double Degrees { get; } = degrees;

                public static explicit operator Celsius(Fahrenheit f) => new((f.Degrees - 32) * 5 / 9);
            }

            private sealed class Money(int n)
            {
                public static implicit operator int(Money m) => m.N;

                public int N { get; } = n;
            }

            private sealed class Flag(int n)
            {
                public int N { get; } = n;

                public static bool operator true(Flag f) => f.N != 0;

                public static bool operator false(Flag f) => f.N == 0;

                public static Flag operator &(Flag a, Flag b) => new(a.N * b.N);

                public static Flag operator |(Flag a, Flag b) => new(a.N + b.N);
            }
            """
        ),
        new(
            "out variables, refs and optional values",
            """
            var a = 1;
            var b = 2;
            Swap(ref a, ref b);
            fleet.Show(a).Show(b).Show(Try("5", out var n) ? n : -1).Show(Try("x", out n) ? n : n - 1);
            var items = new[] { 1, 2 };
            Swap(ref items[0], ref items[1]);
            fleet.Show(items);
            Same(ref a, ref a);
            fleet.Show(a).Show(Optional()).Show(Optional(d: DayOfWeek.Sunday)).Show(Optional(1, null));
            var h = new H();
            Swap(ref h.X, ref h.Y);
            fleet.Show(h.X).Show(h.Y);
            ---
            private sealed class H
            {
                public int X = 1;
                public int Y = 2;
            }

            private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

            private static bool Try(string text, out int n) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out n);

            private static void Same(ref int a, ref int b)
            {
                a++;
                b *= 2;
            }

            private static string Optional(int a = 5, string? s = "s", DayOfWeek d = DayOfWeek.Monday, decimal m = 1.5m) =>
                string.Create(CultureInfo.InvariantCulture, $"{a}{s}{d}{m}");
            """
        ),
    ];
}
