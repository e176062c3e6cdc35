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
    /// <remarks>
    /// Each round of a loop is a call of its own, with an origin of its own. What a rule says a second time about one subject and one call is another mistake.
    /// </remarks>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<PlacedFinding> findings)
    {
        var groups = new Dictionary<(string Rule, Location At, Severity Severity, int Time), FindingGroup>();
        var inOrder = new List<FindingGroup>();
        var times = new Dictionary<Saying, int>();
        foreach (var placed in findings)
        {
            var saying = Saying.Of(placed);
            times.TryGetValue(saying, out var time);
            times[saying] = time + 1;
            var key = (placed.Finding.Rule.Id, placed.Location, placed.Finding.Severity, time);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new(placed));
                inOrder.Add(group);
            }
            group.Add(placed.Finding);
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

    // An origin is equal to every other one (see its remarks), so its parts are compared here.
    private readonly record struct Saying(int Fleet, string Rule, string Subject, string? File, int Line, string? Parameter, int Item)
    {
        public static Saying Of(PlacedFinding placed)
        {
            var place = placed.Finding.Place;
            return new(
                placed.Fleet,
                placed.Finding.Rule.Id,
                placed.Finding.Subject.Address,
                place.File,
                place.Line,
                place.Parameter,
                place.Item
            );
        }
    }
}
