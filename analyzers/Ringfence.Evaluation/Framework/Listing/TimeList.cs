namespace Ringfence.Evaluation.Framework;

/// <summary>Dates, times and spans of time: arithmetic, parsing and formatting, but no clock and no time zone of the machine.</summary>
internal static class TimeList
{
    public static ListedType[] Types { get; } =
    [
        new("System.TimeSpan", "*") { Except = "GetHashCode TryFormat" },
        new("System.DateTime", "*")
        {
            Except =
                "GetHashCode TryFormat GetTypeCode Now UtcNow Today ToLocalTime ToUniversalTime ToFileTime ToFileTimeUtc FromFileTime FromFileTimeUtc FromBinary ToBinary",
        },
        new("System.DateTimeOffset", "*")
        {
            Except = "GetHashCode TryFormat Now UtcNow ToLocalTime LocalDateTime FromFileTime ToFileTime op_Implicit",
        },
        new("System.DateOnly", "*") { Except = "GetHashCode TryFormat", IsNewer = true },
        new("System.TimeOnly", "*") { Except = "GetHashCode TryFormat", IsNewer = true },
        new("System.DayOfWeek"),
        new("System.DateTimeKind"),
    ];
}
