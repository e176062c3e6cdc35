namespace Ringfence.Evaluation.Tests.Framework;

internal static partial class ExpressionTable
{
    private const string Numbers = """
        int.Parse("42")
        int.Parse("x")
        int.Parse("2A", NumberStyles.HexNumber)
        int.Parse("42", CultureInfo.InvariantCulture)
        int.TryParse("42", out var n) ? n : 0
        int.TryParse("42", out var n).ToString() + n
        int.TryParse("x", out var n).ToString() + n
        int.TryParse("42", NumberStyles.Integer, CultureInfo.InvariantCulture, out var n).ToString() + n
        double.Parse("1.5", CultureInfo.InvariantCulture)
        decimal.Parse("1.5", CultureInfo.InvariantCulture)
        long.Parse("5000000000")
        byte.Parse("300")
        bool.Parse("true")
        bool.TryParse("maybe", out _)
        int.MaxValue
        int.Max(1, 2)
        int.Min(1, 2)
        int.Clamp(5, 1, 3)
        int.Abs(-3)
        int.IsEvenInteger(4)
        int.Sign(-7)
        int.DivRem(7, 2)
        7.CompareTo(8)
        7.Equals(7)
        7.Equals((object)7L)
        7.ToString()
        double.IsNaN(double.NaN)
        double.PositiveInfinity
        decimal.Round(2.345m, 2)
        decimal.Floor(2.9m)
        1.5m + 2.5m
        10m / 4m
        -1.5m
        (int)2.9m
        (decimal)3
        (double)2.5m
        decimal.Compare(1m, 2m)
        Math.Max(1, 2)
        Math.Min(1.5, 2.5)
        Math.Abs(-5)
        Math.Pow(2, 10)
        Math.Round(2.5)
        Math.Round(2.345, 2)
        Math.Round(2.5, MidpointRounding.AwayFromZero)
        Math.Ceiling(1.2)
        Math.Floor(-1.2)
        Math.Sqrt(9.0)
        Math.DivRem(7, 2, out var remainder) + remainder
        Math.DivRem(7, 2)
        Math.Clamp(15, 0, 10)
        Math.Sign(-2.0)
        Math.PI
        Math.Log2(8)
        MathF.Sqrt(4f)
        Convert.ToInt32("12")
        Convert.ToInt32(2.5)
        Convert.ToInt32("ff", 16)
        Convert.ToString(5, 2)
        Convert.ToString(255, CultureInfo.InvariantCulture)
        Convert.ToBoolean(1)
        Convert.ToDouble("1.5", CultureInfo.InvariantCulture)
        Convert.ToByte(300)
        Convert.ToBase64String(new byte[] { 1, 2, 3 })
        Convert.FromBase64String("AQID")
        Convert.ToHexString(new byte[] { 171, 205 })
        uint.MaxValue
        ulong.Parse("18446744073709551615")
        short.MinValue
        float.Parse("0.5", CultureInfo.InvariantCulture)
        Int128.Parse("170141183460469231731687303715884105727")
        int.PopCount(7)
        int.Log2(8)
        bool.TrueString
        true.CompareTo(false)
        uint.RotateLeft(1u, 4)
        """;

    private const string Times = """
        TimeSpan.FromMinutes(5)
        TimeSpan.FromMinutes(90).TotalHours
        TimeSpan.FromDays(1) + TimeSpan.FromHours(2)
        TimeSpan.FromDays(1) > TimeSpan.FromHours(2)
        TimeSpan.FromDays(1) * 2
        -TimeSpan.FromDays(1)
        new TimeSpan(1, 2, 3)
        TimeSpan.Zero
        TimeSpan.Parse("01:30:00")
        TimeSpan.TryParse("01:30", out var span) ? span : TimeSpan.Zero
        TimeSpan.FromSeconds(90).Minutes
        TimeSpan.FromHours(1).Add(TimeSpan.FromMinutes(1))
        TimeSpan.FromHours(1).CompareTo(TimeSpan.FromMinutes(1))
        TimeSpan.FromHours(1).ToString()
        new DateTime(2026, 1, 31)
        new DateTime(2026, 2, 31)
        new DateTime(2026, 1, 31).AddDays(1)
        new DateTime(2026, 1, 31).AddMonths(1).Month
        new DateTime(2026, 1, 31, 10, 20, 30).TimeOfDay
        new DateTime(2026, 1, 31) - new DateTime(2026, 1, 1)
        new DateTime(2026, 1, 31) < new DateTime(2026, 1, 1)
        new DateTime(2026, 1, 31).DayOfWeek
        new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc).Kind
        DateTime.Parse("2026-01-31", CultureInfo.InvariantCulture)
        DateTime.ParseExact("31.01.2026", "dd.MM.yyyy", CultureInfo.InvariantCulture)
        DateTime.TryParse("x", out _)
        DateTime.DaysInMonth(2024, 2)
        DateTime.IsLeapYear(2024)
        DateTime.MinValue
        DateTime.UnixEpoch
        new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.FromHours(1)).UtcDateTime
        new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero).AddDays(1).Day
        DateTimeOffset.FromUnixTimeSeconds(0).Year
        new DateOnly(2026, 1, 31)
        new DateOnly(2026, 1, 31).AddDays(30)
        DateOnly.Parse("2026-01-31")
        DateOnly.FromDateTime(new DateTime(2026, 1, 31))
        new DateOnly(2026, 1, 31) > new DateOnly(2026, 1, 1)
        new DateOnly(2026, 1, 31).DayNumber
        new TimeOnly(10, 30).Hour
        new TimeOnly(10, 30).AddHours(2)
        TimeOnly.Parse("10:30").Minute
        """;

    private const string Addresses = """
        IPAddress.Parse("10.0.0.1")
        IPAddress.Parse("10.0.0.999")
        IPAddress.TryParse("::1", out var address) ? address : null
        IPAddress.TryParse("x", out var address) ? address : null
        IPAddress.Loopback.ToString()
        IPAddress.Parse("10.0.0.1").GetAddressBytes()
        new IPAddress(new byte[] { 10, 0, 0, 1 })
        IPAddress.Parse("10.0.0.1").AddressFamily
        IPAddress.IsLoopback(IPAddress.Parse("127.0.0.1"))
        IPAddress.Parse("10.0.0.1").Equals(IPAddress.Parse("10.0.0.1"))
        IPAddress.Parse("10.0.0.1").MapToIPv6()
        IPNetwork.Parse("10.0.0.0/24")
        IPNetwork.Parse("10.0.0.0/24").PrefixLength
        IPNetwork.Parse("10.0.0.0/24").Contains(IPAddress.Parse("10.0.0.7"))
        new IPNetwork(IPAddress.Parse("10.0.0.0"), 8).BaseAddress
        new Uri("https://example.com:8080/a?b=c").Host
        new Uri("https://example.com:8080/a?b=c").Port
        new Uri("https://example.com/a/b").Segments
        new Uri("x")
        new Uri(new Uri("https://example.com/a/"), "b").AbsoluteUri
        Uri.TryCreate("https://example.com", UriKind.Absolute, out var uri) ? uri.Scheme : ""
        Uri.EscapeDataString("a b")
        Uri.UriSchemeHttps
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")
        Guid.Empty == Guid.Empty
        new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").ToString("D")
        Version.Parse("1.2.3").Minor
        new Version(1, 2) < new Version(1, 10)
        Version.TryParse("1", out _)
        """;

    private const string Exceptions = """
        new Exception("bad").Message
        new InvalidOperationException("bad", new Exception("inner")).InnerException.Message
        new ArgumentException("bad", "p").Message
        new ArgumentException("bad", "p").ParamName
        new ArgumentNullException("p").ParamName
        new ArgumentOutOfRangeException("p", 5, "bad").ActualValue
        new ArgumentOutOfRangeException("p", 5, "bad").Message
        new KeyNotFoundException().Message
        new NotSupportedException("no").Message
        new FormatException().GetBaseException().Message
        new AggregateException("many", new Exception("a"), new Exception("b")).Message
        """;

    private const string Language = """
        object.Equals(1, 1)
        object.Equals(null, 1)
        object.ReferenceEquals(null, null)
        ((object)1).Equals(1)
        ((object)1).ToString()
        ((int?)5).HasValue
        ((int?)5).Value
        ((int?)null).HasValue
        ((int?)null).Value
        ((int?)null).GetValueOrDefault()
        ((int?)null).GetValueOrDefault(7)
        ((int?)5).ToString()
        new KeyValuePair<string, int>("a", 1)
        new KeyValuePair<string, int>("a", 1).Key
        new KeyValuePair<string, int>("a", 1).ToString()
        KeyValuePair.Create("a", 1).Value
        Tuple.Create(1, "a").Item2
        new Tuple<int, string>(1, "a").ToString()
        Tuple.Create(1, "a").Equals(Tuple.Create(1, "a"))
        ValueTuple.Create(1, "a")
        ValueTuple.Create(1, 2, 3, 4, 5, 6, 7, 8)
        (1, "a").ToString()
        (1, "a").Equals((1, "a"))
        (1, "a").CompareTo((1, "b"))
        (1, 2, 3, 4, 5, 6, 7, 8, 9).ToString()
        new ValueTuple<int, string>(1, "a")
        new Range(1, 2)
        Range.EndAt(3)
        new Index(1, true).GetOffset(5)
        Index.FromEnd(2).IsFromEnd
        Comparer<int>.Default.Compare(1, 2)
        Comparer<string>.Create((a, b) => a.Length - b.Length).Compare("aaa", "b")
        EqualityComparer<string>.Default.Equals("a", "a")
        Enum.Parse<DayOfWeek>("Monday")
        Enum.TryParse<DayOfWeek>("Nonsense", out var day).ToString() + day
        Enum.TryParse("friday", true, out DayOfWeek day).ToString() + day
        Enum.GetValues<DayOfWeek>()
        Enum.GetNames<DayOfWeek>()
        Enum.IsDefined(DayOfWeek.Sunday)
        Enum.GetName(DayOfWeek.Sunday)
        DayOfWeek.Monday.HasFlag(DayOfWeek.Monday)
        DayOfWeek.Monday.CompareTo(DayOfWeek.Friday)
        DayOfWeek.Monday.Equals(DayOfWeek.Monday)
        new Lazy<int>(() => 5).Value
        Nullable.Compare((int?)1, (int?)2)
        CultureInfo.InvariantCulture.Name
        """;
}
