using System.Collections.Generic;
using System.Globalization;

namespace Ringfence.Reports;

/// <summary>Names many things in few words.</summary>
internal static class FoldedNames
{
    /// <summary>The first name and how many follow: "kvm-01 and 199 more".</summary>
    public static string FirstAndMore(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{names[0]} and {Counted.Number(names.Count - 1)} more";

    /// <summary>First and last when the names follow each other in the order of declaration, the first and a number otherwise.</summary>
    /// <param name="names">The names.</param>
    /// <param name="areNeighbours">Whether nothing else was declared between them.</param>
    public static string Hosts(IReadOnlyList<string> names, bool areNeighbours) =>
        names.Count == 1 ? names[0]
        : areNeighbours ? $"{names[0]} … {names[^1]} ({Counted.Number(names.Count)} hosts)"
        : $"{names[0]} and {Counted.Number(names.Count - 1)} more ({Counted.Number(names.Count)} hosts)";
}

/// <summary>Numbers with their nouns: "1 host", "2 hosts".</summary>
internal static class Counted
{
    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Of(int count, string noun) =>
        count == 1 ? $"1 {noun}"
        : noun.EndsWith('y') ? $"{Number(count)} {noun[..^1]}ies"
        : $"{Number(count)} {noun}s";
}
