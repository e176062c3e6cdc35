namespace Ringfence.Evaluation.Tests.Constructs;

internal static class TimeAndNullConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "DateTime arithmetic",
            """
            var d = new DateTime(2026, 2, 27).AddDays(3).AddMonths(1).AddHours(25);
            fleet
                .Show(d.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
                .Show(d.DayOfWeek.ToString())
                .Show((d - new DateTime(2026, 1, 1)).Days)
                .Show(d > new DateTime(2026, 4, 1))
                .Show(DateTime.DaysInMonth(2028, 2))
                .Show(DateTime.IsLeapYear(2100))
                .Show(DateTime.Parse("2026-05-06", CultureInfo.InvariantCulture).DayOfYear);
            """
        ),
        new(
            "TimeSpan arithmetic",
            """
            var t = TimeSpan.FromHours(1.5) + new TimeSpan(0, 45, 0);
            fleet
                .Show(t.TotalMinutes)
                .Show(t.ToString())
                .Show(t.Hours)
                .Show(t > TimeSpan.FromHours(2))
                .Show((t * 2).TotalHours)
                .Show(-t < TimeSpan.Zero);
            """
        ),
        new(
            "DateOnly",
            """
            var d = new DateOnly(2026, 12, 31).AddDays(1);
            fleet
                .Show(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Show(d.Year)
                .Show(d > new DateOnly(2026, 1, 1))
                .Show(DateOnly.Parse("2026-05-06", CultureInfo.InvariantCulture).Month);
            """
        ),
        new(
            "IP addresses",
            """
            var ip = System.Net.IPAddress.Parse("10.0.0.7");
            fleet
                .Show(ip.ToString())
                .Show(ip.GetAddressBytes()[3])
                .Show(System.Net.IPAddress.TryParse("nonsense", out _))
                .Show(ip.Equals(System.Net.IPAddress.Parse("10.0.0.7")));
            """
        ),
        new(
            "versions",
            """
            var v = new Version(1, 2, 3);
            fleet.Show(v.ToString()).Show(v > Version.Parse("1.2")).Show(v.Major);
            """
        ),
        new(
            "typeof and its name",
            """
            fleet.Show(typeof(int).Name).Show(typeof(string) == typeof(string)).Show(typeof(DateTime).Name);
            """
        ),
        new(
            "typeof of a generic type",
            """
            fleet.Show(typeof(List<int>).Name);
            """
        ),
        new(
            "GetType",
            """
            object o = 5;
            fleet.Show(o.GetType().Name).Show(o.GetType() == typeof(int));
            """
        ),
        new(
            "null-conditional operators",
            """
            string? some = "abc",
                none = null;
            int[]? numbers = null;
            fleet
                .Show(some?.Length ?? -1)
                .Show(none?.Length ?? -1)
                .Show(none?.Trim().Length.ToString() ?? "none")
                .Show(numbers?[0] ?? 7)
                .Show(some?.ToUpperInvariant()?.Substring(1));
            var n = new Node(1, new Node(2, null));
            fleet.Show(n.Next?.Next?.Value ?? -2).Show(n?.Next?.Value ?? 0);
            n?.Next?.Touch();
            fleet.Show(n!.Next!.Touched);
            ---
            private sealed class Node(int value, Node? next)
            {
                public int Value => value;
                public Node? Next => next;
                public int Touched;

                public void Touch() => Touched++;
            }
            """
        ),
        new(
            "null-conditional assignment (C# 14)",
            """
            Box? some = new(),
                none = null;
            var calls = 0;
            int Next() => ++calls;
            some?.Value = Next();
            none?.Value = Next();
            some?.Value += 10;
            fleet.Show(some!.Value).Show(calls);
            ---
            private sealed class Box
            {
                public int Value;
            }
            """
        ),
        new(
            "null-coalescing operators",
            """
            string? a = null;
            var calls = 0;
            string Make()
            {
                calls++;
                return "made";
            }
            a ??= Make();
            a ??= Make();
            fleet.Show(a).Show(calls).Show((string?)null ?? (string?)null ?? "last");
            int? n = null;
            n ??= 5;
            int m = n ?? 0;
            fleet.Show(m);
            Dictionary<string, int?> d = new() { ["x"] = null };
            d["x"] ??= 8;
            fleet.Show(d["x"] ?? 0);
            """
        ),
        new(
            "null-forgiving operator",
            """
            string? s = "x";
            fleet.Show(s!.Length);
            string? none = null;
            try
            {
                fleet.Show(none!.Length);
            }
            catch (NullReferenceException)
            {
                fleet.Show("null");
            }
            """
        ),
        new(
            "Uri and Guid text",
            """
            fleet
                .Show(new Uri("https://example.com:8443/a").Port)
                .Show(Guid.Parse("00000000-0000-0000-0000-000000000001").ToString());
            """
        ),
        new(
            "regular expressions",
            """
            fleet.Show(System.Text.RegularExpressions.Regex.IsMatch("web-12", "^[a-z]+-[0-9]+$"));
            """,
            WhyUnknown: "a pattern can take time without bound"
        ),
    ];
}
