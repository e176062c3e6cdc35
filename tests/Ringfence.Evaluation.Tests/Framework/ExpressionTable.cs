using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>What people write, by family; one expression per line.</summary>
internal static partial class ExpressionTable
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Families { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["strings"] = Lines(Strings),
            ["formatting"] = Lines(Formatting),
            ["builders"] = Lines(Builders),
            ["numbers"] = Lines(Numbers),
            ["times"] = Lines(Times),
            ["addresses"] = Lines(Addresses),
            ["language"] = Lines(Language),
            ["exceptions"] = Lines(Exceptions),
            ["lists"] = Lines(Lists),
            ["dictionaries"] = Lines(Dictionaries),
            ["sets"] = Lines(Sets),
            ["arrays"] = Lines(Arrays),
            ["immutables"] = Lines(Immutables),
            ["queries"] = Lines(Queries),
            ["newer queries"] = Lines(NewerQueries),
        };

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
