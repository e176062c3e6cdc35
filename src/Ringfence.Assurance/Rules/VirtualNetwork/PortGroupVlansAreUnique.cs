using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6002: no two portgroups of a switch have the same VLAN.</summary>
public sealed class PortGroupVlansAreUnique()
    : Rule(
        new()
        {
            Id = "RF6002",
            Title = "Give each portgroup on a switch a unique VLAN",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (b)"],
            Controls = ["AC-4(21)", "SC-7(29)"],
            Rationale = "Portgroups in one VLAN are one network with two names: nothing separates their guests.",
            Remediation = "Give the second portgroup a VLAN of its own: .PortGroup(\"db\", vlan: 120).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 110)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var seen = new Dictionary<int, PortGroup>();
        foreach (var host in context.Hosts)
        foreach (var vswitch in host.VirtualSwitches)
        {
            foreach (var gap in OpenEnd.Of(vswitch.PortGroups, vswitch))
                yield return gap;
            seen.Clear();
            string? whyUnclear = null;
            foreach (var group in vswitch.PortGroups)
            {
                if (group.Vlan is not { } vlan || vlan is { IsKnown: true, Value.IsTagged: false })
                    continue;
                yield return Check(host, vswitch, group, vlan, seen, whyUnclear);
                if (!vlan.IsKnown)
                    whyUnclear ??= vlan.WhyNotKnown;
                else if (!seen.ContainsKey(vlan.Value.Number!.Value))
                    seen.Add(vlan.Value.Number.Value, group);
            }
        }
    }

    private static Assessment Check(
        Host host,
        VirtualSwitch vswitch,
        PortGroup group,
        Setting<VlanId> vlan,
        Dictionary<int, PortGroup> seen,
        string? whyUnclear
    )
    {
        if (!vlan.IsKnown)
            return seen.Count > 0 || whyUnclear is not null
                ? Assessment.Undecided(group, vlan.WhyNotKnown, vlan.Origin)
                : Assessment.Passed(group);
        if (!seen.TryGetValue(vlan.Value.Number!.Value, out var other))
            return whyUnclear is null ? Assessment.Passed(group) : Assessment.Undecided(group, whyUnclear, vlan.Origin);
        return Assessment.Failed(
            group,
            $"portgroups {other.Name} and {group.Name} of {vswitch.Name} on {host.Name} share VLAN {vlan}{Tiers(other, group)}",
            vlan.Origin,
            new RelatedPlace(other.Vlan!.Value.Origin, $"portgroup {other.Name} uses VLAN {vlan} here")
        );
    }

    private static string Tiers(PortGroup one, PortGroup other) =>
        one.Tier is { IsKnown: true } first && other.Tier is { IsKnown: true } second && first != second
            ? $", though they are for the tiers {first} and {second}"
            : "";
}
