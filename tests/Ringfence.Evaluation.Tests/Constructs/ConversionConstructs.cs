namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ConversionConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "narrowing conversions",
            """
            int n = 300;
            fleet
                .Show((byte)n)
                .Show((sbyte)n)
                .Show(unchecked((short)70_000))
                .Show(unchecked((int)4_000_000_000L))
                .Show((char)n - 0);
            long l = -1;
            fleet.Show((uint)l).Show((ushort)l);
            """
        ),
        new(
            "widening conversions",
            """
            byte b = 200;
            int i = b;
            long l = i;
            double d = l;
            decimal m = b;
            fleet.Show(i).Show(l).Show(d).Show(m);
            float f = i;
            fleet.Show(f / 3 > 66);
            """
        ),
        new(
            "double to integer",
            """
            double d = 2.9;
            fleet
                .Show((int)d)
                .Show((int)-2.9)
                .Show((long)1e10)
                .Show(Convert.ToInt32(2.5))
                .Show(Convert.ToInt32(3.5));
            """
        ),
        new(
            "floating point arithmetic",
            """
            double a = 0.1,
                b = 0.2;
            fleet
                .Show(a + b)
                .Show(a * 3)
                .Show(1.0 / 3)
                .Show(1 / 0.0 > 5)
                .Show(double.IsNaN(0.0 / 0.0))
                .Show(7.5 % 2);
            """
        ),
        new(
            "decimal arithmetic",
            """
            decimal a = 0.1m,
                b = 0.2m;
            fleet.Show(a + b).Show(1.10m * 2).Show(10m / 4).Show(decimal.Round(2.345m, 2));
            """
        ),
        new(
            "unsigned arithmetic",
            """
            uint a = 3,
                b = 5;
            fleet.Show(unchecked(a - b)).Show(a / b).Show(uint.MaxValue);
            ulong c = ulong.MaxValue;
            fleet.Show((long)(c >> 40));
            """
        ),
        new(
            "mixed integer promotion",
            """
            int i = -1;
            uint u = 1;
            long sum = i + u;
            fleet.Show(sum).Show(i < u);
            byte x = 200,
                y = 100;
            fleet.Show(x + y);
            var z = x - y;
            fleet.Show(z);
            """
        ),
        new(
            "int.Parse and TryParse",
            """
            fleet
                .Show(int.Parse("42", CultureInfo.InvariantCulture))
                .Show(int.TryParse("x", out var bad))
                .Show(bad)
                .Show(int.TryParse("-7", NumberStyles.Integer, CultureInfo.InvariantCulture, out var good))
                .Show(good)
                .Show(int.Parse("ff", NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            try
            {
                fleet.Show(int.Parse("twelve", CultureInfo.InvariantCulture));
            }
            catch (FormatException)
            {
                fleet.Show("format");
            }
            """
        ),
        new(
            "user-defined conversions",
            """
            Celsius c = 30;
            int back = (int)c;
            Fahrenheit f = c;
            fleet.Show(back).Show(f.Degrees).Show((int)(Celsius)(int?)7);
            ---
            private readonly record struct Celsius(int Degrees)
            {
                public static implicit operator Celsius(int d) => new(d);

                public static explicit operator int(Celsius c) => c.Degrees;
            }

            private readonly record struct Fahrenheit(int Degrees)
            {
                public static implicit operator Fahrenheit(Celsius c) => new(c.Degrees * 9 / 5 + 32);
            }
            """
        ),
        new(
            "as and casts",
            """
            object o = "x";
            fleet
                .Show((o as string) ?? "no")
                .Show((o as List<int>) is null)
                .Show(((string)o).Length)
                .Show((o as int?) ?? -1);
            Animal a = new Dog();
            fleet.Show(((Dog)a).Bark).Show((a as Cat)?.ToString() ?? "no cat");
            try
            {
                _ = (Cat)a;
            }
            catch (InvalidCastException)
            {
                fleet.Show("cast");
            }
            ---
            private class Animal;

            private sealed class Dog : Animal
            {
                public string Bark => "woof";
            }

            private sealed class Cat : Animal;
            """
        ),
        new(
            "boxing and unboxing",
            """
            object o = 5;
            var n = (int)o;
            try
            {
                _ = (long)o;
            }
            catch (InvalidCastException)
            {
                fleet.Show("long");
            }
            fleet.Show(n).Show((int?)o ?? 0);
            object? none = (int?)null;
            fleet.Show(none is null);
            IComparable c = 7;
            fleet.Show(c.CompareTo(3));
            object e = Mode.On;
            fleet.Show((int)(Mode)e);
            ---
            private enum Mode
            {
                Off,
                On,
            }
            """
        ),
        new(
            "variance of arrays and interfaces",
            """
            IEnumerable<object> o = new List<string> { "a" };
            object[] a = new string[] { "x" };
            Func<string> f = () => "z";
            Func<object> g = f;
            fleet.Show(o.First().ToString()).Show(a[0].ToString()).Show(g().ToString());
            try
            {
                a[0] = 5;
            }
            catch (ArrayTypeMismatchException)
            {
                fleet.Show("mismatch");
            }
            """
        ),
    ];
}
