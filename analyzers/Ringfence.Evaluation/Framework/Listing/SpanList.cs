namespace Ringfence.Evaluation.Framework;

/// <summary>
/// What C# binds to spans where a reader sees an array or a string: <c>roles.Contains(role)</c>. A span is the array or string that it was made of, or a
/// part of that array.
/// </summary>
internal static class SpanList
{
    public static ListedType[] Types { get; } =
    [
        new("System.ReadOnlySpan`1", "#ctor Item Length IsEmpty Slice ToArray ToString op_Implicit") { IsNewer = true },
        new("System.Span`1", "#ctor Item Length IsEmpty Slice ToArray op_Implicit") { IsNewer = true },
        new("System.MemoryExtensions", "AsSpan Contains EndsWith IndexOf LastIndexOf SequenceEqual StartsWith Trim TrimEnd TrimStart")
        {
            ChangingArgument = "Reverse",
            IsNewer = true,
        },
    ];
}
