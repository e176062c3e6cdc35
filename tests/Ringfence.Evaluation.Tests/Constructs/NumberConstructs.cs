namespace Ringfence.Evaluation.Tests.Constructs;

internal static class NumberConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "arithmetic on characters",
            """
            var c = 'a';
            c++;
            c += (char)2;
            fleet.Show(c).Show('a' + 1).Show((char)('a' + 1)).Show('a' + "b").Show("x" + 'y' + 1).Show('z' - 'a').Show((int)'0');
            char? none = null;
            fleet.Show("[" + none + "]").Show(none + 1 is null).Show('b' > 'a').Show($"{'a' + 1}{(char)98}");
            switch (c)
            {
                case >= 'a' and <= 'z':
                    fleet.Show("letter");
                    break;
            }
            """
        ),
        new(
            "nullable arithmetic and comparisons",
            """
            int? a = 5,
                b = null;
            fleet
                .Show((a + b).HasValue)
                .Show((a * 2).GetValueOrDefault())
                .Show(a > b)
                .Show(a < b)
                .Show(a == b)
                .Show(b == null)
                .Show(b != b)
                .Show(a ?? b ?? 1)
                .Show($"{a}|{b}|")
                .Show(a.ToString() + b.ToString())
                .Show(b >= b);
            bool? t = true,
                u = null;
            fleet.Show((t & u) is null).Show((t | u) == true).Show((u & false) == false).Show((!u).HasValue).Show((t ^ u).HasValue);
            int? i = 1;
            i++;
            i += 3;
            i <<= 1;
            b++;
            fleet.Show(i.Value).Show(b.HasValue).Show((-a).Value).Show((~a).Value);
            long? wide = a;
            double? d = wide / 2;
            fleet.Show(wide.Value).Show(d!.Value).Show(Nullable.Compare(a, b)).Show(a.Equals(5)).Show(a.Equals(5L));
            DateTime? when = null;
            fleet.Show((when - new DateTime(2026, 1, 1)).HasValue).Show(when > DateTime.UnixEpoch);
            """
        ),
        new(
            "integer arithmetic of all widths",
            """
            byte b = 250;
            b += 10;
            sbyte s = -128;
            s--;
            ushort u = 0;
            u--;
            short h = (short)(b << 12);
            uint ui = 5;
            ulong ul = ulong.MaxValue;
            fleet
                .Show(b)
                .Show(s)
                .Show(u)
                .Show(h)
                .Show(-ui)
                .Show((ui - 6).ToString(CultureInfo.InvariantCulture))
                .Show((ul >> 60).ToString(CultureInfo.InvariantCulture))
                .Show(-7 / 2)
                .Show(-7 % 3)
                .Show(1 << 33)
                .Show(-1 >>> 28)
                .Show(-17 >> 2)
                .Show(1L << 33)
                .Show(~b)
                .Show((b ^ 0xF) & 7)
                .Show((ul + 2).ToString(CultureInfo.InvariantCulture))
                .Show(unchecked(int.MinValue == -int.MinValue))
                .Show((long)int.MaxValue + ui)
                .Show(unchecked((int)3_000_000_000u))
                .Show((int)-3.99)
                .Show((int)2.5m)
                .Show((uint)'A')
                .Show(5 / 2.0)
                .Show(7 / 2 * 2.0)
                .Show(0.1f + 0.2f)
                .Show((float)0.1)
                .Show((double)0.1f)
                .Show(16777217 + 0f);
            """
        ),
        new(
            "rounding, parsing and comparison of numbers",
            """
            fleet
                .Show(Math.Round(2.5))
                .Show(Math.Round(3.5))
                .Show(Math.Round(2.345m, 2))
                .Show(Math.Round(-2.5, MidpointRounding.AwayFromZero))
                .Show(Math.Floor(-1.5))
                .Show(Math.Truncate(-1.5))
                .Show((int)Math.Ceiling(1.2))
                .Show(1.0m == 1.00m)
                .Show(1.0m.Equals(1.00m))
                .Show(double.NaN == double.NaN)
                .Show(double.NaN.Equals(double.NaN))
                .Show(0.0 == -0.0)
                .Show(int.TryParse(" 42 ", NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : -1)
                .Show(int.TryParse("4x", NumberStyles.Integer, CultureInfo.InvariantCulture, out var m) ? m : -m)
                .Show(5.CompareTo(7))
                .Show("a".CompareTo("b") < 0)
                .Show(string.CompareOrdinal("a", "B") > 0)
                .Show(new[] { double.NaN, 1.0, 2.0 }.Max())
                .Show(new[] { double.NaN, 1.0, 2.0 }.Min());
            """
        ),
    ];
}
