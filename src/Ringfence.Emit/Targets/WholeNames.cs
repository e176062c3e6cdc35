using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Only a program that runs knows all of its names. What the compiler guessed is not configuration.</summary>
internal static class WholeNames
{
    /// <summary>Whether the names of an element and of what it contains are known; a problem for each that is not.</summary>
    public static bool Demand(Element element, EmissionPlan plan) => Demand(element.SelfAndDescendants(), plan);

    /// <summary>Whether the names in a vCenter are known, with those of its distributed switches and hosts.</summary>
    public static bool Demand(VCenter vcenter, FleetIndex fleet, EmissionPlan plan) =>
        Demand(
            vcenter
                .SelfAndDescendants()
                .Concat(
                    vcenter
                        .Datacenters.SelectMany(datacenter => datacenter.DistributedSwitches)
                        .SelectMany(vswitch => vswitch.SelfAndDescendants())
                )
                .Concat(fleet.Sites.HostsOf(vcenter).SelectMany(host => host.SelfAndDescendants())),
            plan
        );

    private static bool Demand(IEnumerable<Element> elements, EmissionPlan plan)
    {
        var unknown = elements.Where(element => !element.Name.IsKnown).ToList();
        foreach (var element in unknown)
            plan.Refuse(
                element,
                element.Origin,
                $"its name is not known: {element.Name.WhyUnknown}",
                "Give it a name that the program knows when it runs"
            );
        return unknown.Count == 0;
    }
}
