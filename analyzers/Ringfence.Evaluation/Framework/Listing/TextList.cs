namespace Ringfence.Evaluation.Framework;

/// <summary>Strings, characters, builders of strings, and what formats and compares them.</summary>
/// <remarks>
/// Not listed: regular expressions, because the work of one match cannot be counted; <c>GetHashCode</c>, which differs from run to run.
/// </remarks>
internal static class TextList
{
    public static ListedType[] Types { get; } =
    [
        new(
            "System.String",
            """
            #ctor Chars Length Empty
            Clone Compare CompareOrdinal CompareTo Concat Contains Copy Create EndsWith Equals Format IndexOf IndexOfAny Insert IsNullOrEmpty IsNullOrWhiteSpace
            Join LastIndexOf LastIndexOfAny PadLeft PadRight Remove Replace ReplaceLineEndings Split StartsWith Substring ToCharArray ToLower
            ToLowerInvariant ToString ToUpper ToUpperInvariant Trim TrimEnd TrimStart op_Equality op_Implicit op_Inequality GetEnumerator
            """
        )
        {
            Newer = "ReplaceLineEndings",
        },
        new("System.CharEnumerator", "Current Clone Dispose") { Changing = "MoveNext Reset" },
        new("System.Char", "*") { Except = "GetHashCode GetTypeCode TryFormat" },
        new("System.Text.StringBuilder", "#ctor Chars Length Capacity MaxCapacity ToString Equals")
        {
            Changing = "Append AppendFormat AppendJoin AppendLine Chars Clear Insert Length Remove Replace",
            Newer = "AppendJoin",
        },
        new(
            "System.StringComparer",
            "CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase Compare Equals"
        ),
        new("System.StringComparison"),
        new("System.StringSplitOptions"),
        new("System.IFormattable", "ToString"),
        new("System.Globalization.CultureInfo", "InvariantCulture NumberFormat DateTimeFormat Name ToString")
        {
            Assembly = "System.Runtime",
        },
        new("System.Globalization.NumberFormatInfo", "InvariantInfo"),
        new("System.Globalization.DateTimeFormatInfo", "InvariantInfo"),
        new("System.Globalization.NumberStyles"),
        new("System.Globalization.DateTimeStyles"),
        new("System.Globalization.TimeSpanStyles"),
        new("System.Globalization.UnicodeCategory"),
    ];
}
