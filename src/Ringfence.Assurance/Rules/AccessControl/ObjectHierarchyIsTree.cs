using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3008: every object has one parent, and its ancestors lead to the fleet.</summary>
public sealed class ObjectHierarchyIsTree()
    : Rule(
        new()
        {
            Id = "RF3008",
            Title = "Keep the object hierarchy well formed",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper = ["IV Aggregation (iv)"],
            Controls = ["AC-3"],
            Rationale =
                "What an object inherits depends on its ancestors; where they run in a circle or fork, nobody can tell who may do what.",
            Remediation = "Give each object one parent with .Place(child, under: folder), and no folder a place below itself.",
            Compliant = """
            fleet.AccessControl(access => access
                .Folder("halls", out var halls)
                .Folder("rack-a", out var rackA, under: halls)
                .Place("kvm-01", under: rackA));
            fleet.KvmHost("kvm-01", host => { });
            """,
            Noncompliant = """
            fleet.AccessControl(access => access
                .Folder("rack-a", out var rackA)
                .Folder("rack-b", out var rackB)
                .Place("kvm-01", under: rackA)
                .Place("kvm-01", under: rackB));
            fleet.KvmHost("kvm-01", host => { });
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is not { } access)
            return [];
        var places = new List<Place>();
        var unclear = OpenEnd.Of(access.Hierarchy, access).ToList();
        foreach (var link in access.Hierarchy)
        {
            var (child, parent) = (context.Index.Find(link.Child), context.Index.Find(link.Parent));
            if (child.Element is not null && parent.Element is not null)
                places.Add(new(child.Element, parent.Element, link));
            // A name that nobody declared is RF0003's.
            else if ((child.IsFound & parent.IsFound) is { IsUnknown: true } isFound)
                unclear.Add(Assessment.Undecided(access, isFound.Reason, link.Origin));
        }
        // A link that is not known could be any object's second parent.
        var isWhole = unclear.Count == 0 ? Truth.True : Truth.Unknown(unclear[0].Message);
        var first = FirstPlaces(places);
        return unclear.Concat(SecondParents(places, first)).Concat(Ends(places, first, isWhole, context.Decisions.Hierarchy));
    }

    private static Dictionary<string, Place> FirstPlaces(List<Place> places)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in places)
            if (!first.ContainsKey(place.Child.Address))
                first.Add(place.Child.Address, place);
        return first;
    }

    private static IEnumerable<Assessment> SecondParents(List<Place> places, Dictionary<string, Place> first) =>
        from place in places
        let earlier = first[place.Child.Address]
        where earlier.Parent.Address != place.Parent.Address
        select Assessment.Failed(
            place.Child,
            $"{place.Child.Name} is placed under {place.Parent.Name} although it is under {earlier.Parent.Name} already",
            place.Blame,
            earlier.AsRelated()
        );

    private static IEnumerable<Assessment> Ends(
        List<Place> places,
        Dictionary<string, Place> first,
        Truth isWhole,
        ObjectHierarchy hierarchy
    )
    {
        var ends = new HierarchyEnds(hierarchy);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        // The last link of a cycle closes it.
        foreach (var place in Enumerable.Reverse(places))
        {
            if (!ReferenceEquals(first[place.Child.Address], place))
                continue;
            var child = place.Child;
            var cycle = ends.CycleAbove(child.Address);
            if (cycle.Count == 0)
                yield return Require(child, isWhole, place.Link.Origin, $"");
            else if (!cycle.Contains(child.Address))
                yield return Assessment.Failed(
                    child,
                    $"{child.Name} never reaches the fleet: it is placed under {place.Parent.Name}, whose ancestors run in a circle",
                    place.Blame,
                    [.. cycle.Where(first.ContainsKey).Select(address => first[address].AsRelated())]
                );
            else if (reported.Add(cycle.Min()))
            {
                var around = From(child.Address, cycle).ToArray();
                yield return Assessment.Failed(
                    child,
                    $"{child.Name} is below itself: {string.Join(", ", around.Append(child.Address).Select(LastName))}",
                    place.Blame,
                    [.. around.Where(first.ContainsKey).Select(address => first[address].AsRelated())]
                );
            }
        }
    }

    // The other addresses of a cycle, beginning with the parent of this one.
    private static IEnumerable<string> From(string address, IReadOnlyList<string> cycle) =>
        cycle.SkipWhile(at => at != address).Skip(1).Concat(cycle.TakeWhile(at => at != address));

    private static string LastName(string address) => address.Substring(address.LastIndexOf('/') + 1);

    private sealed record Place(Element Child, Element Parent, HierarchyLink Link)
    {
        public Origin Blame => Link.Parent.Origin.OrElse(Link.Origin);

        public RelatedPlace AsRelated() => new(Link.Origin, $"{Child.Name} is placed under {Parent.Name} here");
    }
}
