namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ArithmeticConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "locals and assignment",
            """
            int a = 5,
                b;
            b = a = a + 1;
            var c = b;
            fleet.Show(a).Show(b).Show(c);
            """
        ),
        new(
            "integer literals",
            """
            fleet.Show(42).Show(0x2A).Show(0b10_1010).Show(1_000).Show(42L).Show(4_000_000_000).Show('A');
            """
        ),
        new(
            "constants",
            """
            const int x = 3;
            const string s = "a" + "b";
            fleet.Show(x * Limit).Show(s + Word);
            ---
            private const int Limit = 7;
            private const string Word = nameof(Limit);
            """
        ),
        new(
            "arithmetic",
            """
            int a = 17,
                b = 5;
            fleet.Show(a + b).Show(a - b).Show(a * b).Show(a / b).Show(a % b).Show(-a).Show(+b).Show(~a);
            """
        ),
        new(
            "integer division of negatives",
            """
            int a = -17,
                b = 5;
            fleet.Show(a / b).Show(a % b).Show(17 / -b).Show(17 % -b);
            """
        ),
        new(
            "operator precedence",
            """
            int a = 2,
                b = 3,
                c = 4;
            fleet.Show(a + b * c - a % b).Show((a + b) * c).Show(a << b + 1).Show(a & b | c ^ a);
            """
        ),
        new(
            "unchecked overflow wraps",
            """
            var most = int.MaxValue;
            fleet.Show(most + 1).Show(unchecked(most * 2));
            long big = long.MaxValue;
            big++;
            fleet.Show(big);
            """
        ),
        new(
            "overflow of the smallest integer",
            """
            var least = int.MinValue;
            fleet.Show(-least).Show(unchecked(least - 1));
            try
            {
                fleet.Show(least / -1);
            }
            catch (OverflowException)
            {
                fleet.Show("overflow");
            }
            """
        ),
        new(
            "shifts",
            """
            int a = -17;
            int by = 33;
            fleet.Show(a << 2).Show(a >> 2).Show(a >>> 28).Show(a << by).Show(1L << by).Show(1 << -1);
            uint u = 0x80000000;
            fleet.Show(u >> 4);
            """
        ),
        new(
            "bitwise operators",
            """
            int a = 0b1100,
                b = 0b1010;
            fleet.Show(a & b).Show(a | b).Show(a ^ b).Show(~a & 0xFF);
            """
        ),
        new(
            "division by zero is caught",
            """
            var zero = 0;
            try
            {
                fleet.Show(1 / zero);
            }
            catch (DivideByZeroException)
            {
                fleet.Show("caught");
            }
            """
        ),
        new(
            "checked overflow throws",
            """
            var most = int.MaxValue;
            try
            {
                fleet.Show(checked(most + 1));
            }
            catch (OverflowException)
            {
                fleet.Show("expression");
            }
            try
            {
                checked
                {
                    most++;
                }
                fleet.Show(most);
            }
            catch (OverflowException)
            {
                fleet.Show("statement");
            }
            try
            {
                fleet.Show(checked((byte)(most / 2)));
            }
            catch (OverflowException)
            {
                fleet.Show("conversion");
            }
            """
        ),
        new(
            "comparison operators",
            """
            int a = 3,
                b = 4;
            fleet
                .Show(a < b)
                .Show(a <= 3)
                .Show(a > b)
                .Show(a >= b)
                .Show(a == b)
                .Show(a != b)
                .Show('a' < 'b')
                .Show(1.5 > 1);
            """
        ),
        new(
            "short-circuit logic",
            """
            var calls = 0;
            bool Hit(bool r)
            {
                calls++;
                return r;
            }
            var x = Hit(false) && Hit(true);
            var y = Hit(true) || Hit(false);
            fleet.Show(x).Show(y).Show(calls);
            fleet.Show(Hit(true) & Hit(false) | Hit(true)).Show(calls).Show(!x ^ y);
            """
        ),
        new(
            "numeric bounds",
            """
            fleet
                .Show(int.MaxValue)
                .Show(int.MinValue)
                .Show(byte.MaxValue)
                .Show(long.MinValue)
                .Show(char.MaxValue + 0)
                .Show(short.MinValue);
            """
        ),
        new(
            "Math",
            """
            fleet
                .Show(Math.Max(3, 9))
                .Show(Math.Min(3L, 9))
                .Show(Math.Abs(-4))
                .Show(Math.Clamp(12, 1, 10))
                .Show(Math.Pow(2, 10))
                .Show(Math.Sqrt(144))
                .Show((int)Math.Ceiling(4.1))
                .Show((int)Math.Floor(-4.1))
                .Show(Math.Sign(-3))
                .Show(Math.DivRem(17, 5, out var rest))
                .Show(rest)
                .Show(Math.Round(2.5));
            """
        ),
    ];
}
