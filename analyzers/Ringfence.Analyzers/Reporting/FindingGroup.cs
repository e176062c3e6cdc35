using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;

namespace Ringfence.Analyzers;

/// <summary>What one rule says at one text: a loop makes one mistake, however many hosts it declares.</summary>
internal sealed class FindingGroup
{
    // As many other parties as somebody may still look at.
    private const int MostRelated = 16;

    private readonly List<RelatedPlace> related = [];

    private FindingGroup(PlacedFinding first) => First = first;

    /// <summary>The first one, which speaks for all.</summary>
    public PlacedFinding First { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The other parties of as many findings as are shown.</summary>
    public IReadOnlyList<RelatedPlace> Related => related;

    /// <summary>Groups findings, in the order of the first of each group.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<PlacedFinding> findings)
    {
        var groups = new Dictionary<(string Rule, Location At, Severity Severity, int Statement), FindingGroup>();
        var inOrder = new List<FindingGroup>();
        var statements = new Dictionary<(int Fleet, string Rule, string Subject, Location At), Statements>();
        foreach (var placed in findings)
        {
            var finding = placed.Finding;
            var about = (placed.Fleet, finding.Rule.Id, finding.Subject.Address, placed.Location);
            if (!statements.TryGetValue(about, out var said))
                statements.Add(about, said = new());
            var key = (finding.Rule.Id, placed.Location, finding.Severity, said.NumberOf(finding.Message));
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new(placed));
                inOrder.Add(group);
            }
            group.Add(finding);
        }
        return inOrder;
    }

    private void Add(Finding finding)
    {
        Count++;
        foreach (var place in finding.Related)
            if (related.Count < MostRelated)
                related.Add(place);
    }

    /// <summary>
    /// What a rule says about one subject at one text. In other words it is another shortcoming (each capability that a module lacks), but a loop that repeats a call on
    /// one subject must not become a list: after some the rest is counted with the last.
    /// </summary>
    private sealed class Statements
    {
        // As many as a rule has ever to say at once: RF0001, an option for each of six features.
        private const int Most = 6;

        private readonly List<string> said = [];

        public int NumberOf(string message)
        {
            var number = said.IndexOf(message);
            if (number >= 0)
                return number;
            if (said.Count < Most)
                said.Add(message);
            return said.Count - 1;
        }
    }
}
