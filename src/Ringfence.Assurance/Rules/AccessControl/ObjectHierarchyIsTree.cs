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
            yield break;
        var links = access.Hierarchy;
        // A link that is not known could be any object's second parent.
        var isWhole = links.WhyOpen is { } why ? Truth.Unknown(why) : Truth.True;
        foreach (var link in links)
            isWhole &= Known(context.Index.Find(link.Child).IsFound) & Known(context.Index.Find(link.Parent).IsFound);

        var placed = new Dictionary<string, (HierarchyLink Link, string Parent)>(StringComparer.Ordinal);
        var sound = new List<(Element Child, HierarchyLink Link)>();
        foreach (var link in links)
        {
            var (child, parent) = (context.Index.Find(link.Child), context.Index.Find(link.Parent));
            if (child.Element is null || parent.Element is null)
            {
                // A name that nobody declared is RF0003's.
                var isFound = child.IsFound & parent.IsFound;
                if (isFound.IsUnknown)
                    yield return Assessment.Undecided(access, isFound.Reason, link.Origin);
            }
            else if (!placed.TryGetValue(child.Element.Address, out var first))
            {
                placed.Add(child.Element.Address, (link, parent.Element.Address));
                sound.Add((child.Element, link));
            }
            else if (first.Parent != parent.Element.Address)
                yield return Assessment.Failed(
                    child.Element,
                    $"{child.Element.Name} is placed under {link.Parent} although it is under {first.Link.Parent} already",
                    link.Parent.Origin.OrElse(link.Origin),
                    new RelatedPlace(first.Link.Origin, $"{child.Element.Name} is placed under {first.Link.Parent} here")
                );
        }

        var ends = new HierarchyEnds(context.Decisions.Hierarchy);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        // The last link of a cycle closes it.
        for (var i = sound.Count - 1; i >= 0; i--)
        {
            var (child, link) = sound[i];
            var cycle = ends.CycleAbove(child.Address);
            if (cycle.Count == 0)
                yield return Require(child, isWhole, link.Origin, $"");
            else if (!cycle.Contains(child.Address))
                yield return Assessment.Failed(
                    child,
                    $"{child.Name} never reaches the fleet: it is placed under {link.Parent}, which is below itself",
                    link.Parent.Origin.OrElse(link.Origin),
                    Around(cycle, placed)
                );
            else if (reported.Add(cycle.Min()))
                yield return Assessment.Failed(
                    child,
                    $"{child.Name} is below itself: {string.Join(", ", PathFrom(child.Address, cycle).Select(Shown))}",
                    link.Parent.Origin.OrElse(link.Origin),
                    Around(cycle.Where(address => address != child.Address), placed)
                );
        }

        string Shown(string address) => address == context.Fleet.Address ? address : address.Substring(address.LastIndexOf('/') + 1);
    }

    private static Truth Known(Truth isFound) => isFound.IsUnknown ? isFound : Truth.True;

    private static RelatedPlace[] Around(IEnumerable<string> cycle, Dictionary<string, (HierarchyLink Link, string Parent)> placed) =>
        [
            .. cycle
                .Where(placed.ContainsKey)
                .Select(address => placed[address].Link)
                .Select(link => new RelatedPlace(link.Origin, $"{link.Child} is placed under {link.Parent} here")),
        ];

    private static IEnumerable<string> PathFrom(string address, IReadOnlyList<string> cycle) =>
        cycle.SkipWhile(at => at != address).Skip(1).Concat(cycle.TakeWhile(at => at != address)).Append(address);
}
