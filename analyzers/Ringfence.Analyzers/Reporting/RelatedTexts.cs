using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation;

namespace Ringfence.Analyzers;

/// <summary>The other parties of a group: their locations for editors, and in words for the build's output, which shows no second place.</summary>
internal sealed class RelatedTexts
{
    // A line of build output holds not many more.
    private const int MostTold = 2;

    private readonly List<Location> locations = [];
    private readonly StringBuilder told = new();

    public RelatedTexts(ProgramEvaluation program, FindingGroup group)
    {
        var seen = new HashSet<Location> { group.First.Location };
        foreach (var related in group.Related)
        {
            if (program.Locate(related.Place) is not { } location || !seen.Add(location))
                continue;
            locations.Add(location);
            if (locations.Count <= MostTold && group.First.Finding.Related.Contains(related))
                told.Append("; ").Append(Shown(location)).Append(": ").Append(related.Text);
        }
    }

    public IReadOnlyList<Location> Locations => locations;

    /// <summary>Where the other parties of the first finding are, to be appended to its message.</summary>
    public string Told => told.ToString();

    private static string Shown(Location location)
    {
        var span = location.GetMappedLineSpan();
        var file = span.Path.Substring(span.Path.LastIndexOfAny(['/', '\\']) + 1);
        return $"{file}({(span.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture)})";
    }
}
