namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ObjectBehaviourConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "the last item that a filter lets through",
            """
            var log = new List<string>();
            int[] items = [1, 2, 3, 4];
            fleet.Show(items.Where(n => { log.Add("w" + n); return n < 3; }).Last()).Show(log);
            log.Clear();
            fleet.Show(items.ToList().Where(n => { log.Add("w" + n); return n < 3; }).LastOrDefault()).Show(log);
            log.Clear();
            fleet.Show(items.Last(n => { log.Add("l" + n); return n < 3; })).Show(log);
            """
        ),
        new(
            "indices from the end on types of the program",
            """
            var line = new Line("abcdef");
            fleet.Show(line[^1]).Show(line[^2].ToString()).Show(line[1..^1]).Show(line[..2]);
            line[^1] = 'X';
            fleet.Show(line[0..]).Show(line is [.., 'X']);
            ---
            private sealed class Line(string text)
            {
                private readonly char[] letters = text.ToCharArray();

                public int Length => letters.Length;

                public char this[int at]
                {
                    get => letters[at];
                    set => letters[at] = value;
                }

                public string Slice(int start, int count) => new string(letters, start, count);
            }
            """.Replace(".Show(line is [.., 'X'])", "").Replace(
                "new string(letters, start, count)",
                "string.Concat(letters.Skip(start).Take(count))"
            )
        ),
        new(
            "casts that fail",
            """
            foreach (var run in new Func<object?>[] { () => (long)(object)5, () => (string)(object)5, () => (int)(object)"x", () => (int?)(object)7, () => (object)5 as string, () => new object[] { 1, 2L }.Cast<int>().Sum(), () => (Shape)(object)new Round(), () => (Flat)(object)new Round(), () => (Color)(object)Color.Red, () => Loop() })
                try
                {
                    fleet.Show(run() is { } value ? value.GetType().Name : "null");
                }
                catch (InvalidCastException)
                {
                    fleet.Show("invalid");
                }
            ---
            private enum Color
            {
                Red,
            }

            private abstract class Shape;

            private sealed class Round : Shape;

            private sealed class Flat : Shape;

            private static object Loop()
            {
                foreach (int n in new object[] { 1, "2" })
                    _ = n;
                return 1;
            }
            """
        ),
        new(
            "types without a static constructor begin late",
            """
            var log = new List<string>();
            Late.Log = log;
            fleet.Show(Late.Answer()).Show(new Later().Name).Show(Precise.Answer());
            fleet.Show(Outer.Lines);
            ---
            private static class Outer
            {
                public static readonly List<string> Lines = [];

                public static int Note(string text)
                {
                    Lines.Add(text);
                    return Lines.Count;
                }
            }

            private static class Late
            {
                public static List<string>? Log { get; set; }

                public static int Answer() => 42;
            }

            private sealed class Later
            {
                private static readonly int unused = Outer.Note("never");

                public string Name => "later";

                public static int Unused => unused;
            }

            private static class Precise
            {
                private static readonly int first = Outer.Note("first");

                static Precise() => Outer.Note("constructor " + first);

                public static int Answer() => 7;
            }
            """
        ),
        new(
            "overrides: sealed, hidden, covariant",
            """
            Animal a = new Puppy();
            Dog d = new Puppy();
            fleet.Show(a.Name()).Show(d.Name()).Show(((Puppy)d).Name()).Show(d.Friend().Bark()).Show(a.Kind).Show(d.Kind).Show(((Puppy)d).Kind).Show(a[1]).Show(d[1, 2]);
            ---
            private abstract class Animal
            {
                public virtual string Name() => "animal";

                public virtual Animal Friend() => this;

                public virtual string Kind => "a";

                public string this[int n] => "one " + n;
            }

            private class Dog : Animal
            {
                public override string Name() => "dog/" + base.Name();

                public override Dog Friend() => new();

                public string Bark() => "wuff";

                public new virtual string Kind => "d:" + base.Kind;

                public string this[int n, int m = 5] => "two " + n + m;
            }

            private sealed class Puppy : Dog
            {
                public new string Name() => "puppy";

                public sealed override string Kind => "p:" + base.Kind;
            }
            """
        ),
        new(
            "equality that only the type itself knows",
            """
            var a = new Id(1);
            object b = new Id(1);
            fleet.Show(a.Equals(new Id(1))).Show(a.Equals(b)).Show(b.Equals(a)).Show(Equals(a, b)).Show(new List<Id> { a }.Contains(new Id(1))).Show(EqualityComparer<Id>.Default.Equals(a, new Id(1)));
            fleet.Show((a, 1).Equals((new Id(1), 1))).Show(new Holder(a).Equals(new Holder(new Id(1))));
            ---
            private sealed class Id(int n) : IEquatable<Id>
            {
                public int N => n;

                public bool Equals(Id? other) => other?.N == n;
            }

            private sealed record Holder(Id Id);
            """
        ),
        new(
            "indexers evaluate their arguments once",
            """
            var log = new List<string>();
            var map = new Dictionary<string, int> { ["a"] = 1 };
            string Key()
            {
                log.Add("key");
                return "a";
            }
            map[Key()]++;
            map[Key()] += 10;
            map[Key()] = map[Key()] * 2;
            var list = new List<int?> { null, 5 };
            var i = 0;
            list[i++] ??= 7;
            list[i++] ??= 8;
            fleet.Show(map["a"]).Show(log.Count).Show(list[0] ?? 0).Show(list[1] ?? 0).Show(i);
            """
        ),
        new(
            "a property that several arms of a switch ask for",
            """
            var h = new H();
            fleet.Show(h switch { { A: 1 } => "one", { A: 2 } => "two", _ => "other" }).Show(h.Reads);
            ---
            private sealed class H
            {
                public int Reads;

                public int A
                {
                    get
                    {
                        Reads++;
                        return 2;
                    }
                }
            }
            """
        ),
        new(
            "the first item of a reversed selection",
            """
            var log = new List<int>();
            fleet.Show(Enumerable.Range(1, 3).Select(n => { log.Add(n); return n * 10; }).Reverse().First()).Show(log);
            """
        ),
    ];
}
