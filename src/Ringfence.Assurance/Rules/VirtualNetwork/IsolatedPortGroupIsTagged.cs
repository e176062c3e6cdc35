using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6003: on a switch that isolates by VLAN, every portgroup has one.</summary>
public sealed class IsolatedPortGroupIsTagged()
    : Rule(
        new()
        {
            Id = "RF6003",
            Title = "Tag every VLAN-isolated portgroup",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (b)"],
            References = ["kubevirt-localnet-vlan-required"],
            Controls = ["AC-4(21)"],
            Rationale = "Untagged guests end up in the physical port's default VLAN, together with everything else that nobody tagged.",
            Remediation = "Set a VLAN from 1 to 4094: .PortGroup(\"web\", vlan: 110).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.IsolateByVlan().PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", out _)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var vswitch in host.VirtualSwitches)
        {
            var usesVlans = vswitch.UsesVlans();
            if (usesVlans.IsFalse)
                continue;
            foreach (var gap in OpenEnd.Of(vswitch.PortGroups, vswitch))
                yield return gap;
            foreach (var group in vswitch.PortGroups)
                yield return Require(
                    group,
                    !usesVlans | IsTagged(group),
                    group.Vlan?.Origin ?? group.Origin,
                    $"portgroup {group.Name} of {vswitch.Name} on {host.Name} {(group.Vlan is null ? "has no VLAN" : "is untagged")}, but VLANs isolate the guests of this switch"
                );
        }
    }

    // A trunk is tagged; whether guests may have one is another question.
    private static Truth IsTagged(PortGroup group) => group.Vlan is { } vlan ? vlan.Is(id => id.Kind != VlanKind.Untagged) : Truth.False;
}
