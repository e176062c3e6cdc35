namespace Ringfence.Evaluation.Tests.Constructs;

internal static class MemberBehaviourConstructs
{
    public static Construct[] All { get; } =
    [
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
