using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6005: the physical switch trunks every VLAN of the guests and has a policy for it.</summary>
public sealed class PhysicalSwitchPolicesVlans()
    : Rule(
        new()
        {
            Id = "RF6005",
            Title = "Trunk and police every VLAN physically",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (b)"],
            References = ["SP 800-125B VM-NS-R1"],
            Controls = ["SC-7", "AC-4"],
            Rationale =
                "VLANs only separate; what may pass between them is decided by the physical switch, and only if the port carries and polices them.",
            Remediation =
                "Declare the switch port as it is configured: .PhysicalNics([\"eno3\"], nic => nic.Trunk([110, 120]).Policed([110, 120])).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .PhysicalNics(["eno3", "eno4"], nic => nic.Trunk([110, 120]).Policed([110, 120]))
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .Uplinks(["eno3", "eno4"]).PortGroup("web", vlan: 110).PortGroup("db", vlan: 120)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .PhysicalNic("eno3", nic => nic.Trunk([110, 120]).Policed([110]))
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .Uplinks(["eno3"]).PortGroup("web", vlan: 110).PortGroup("db", vlan: 120)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            var physical = new PhysicalEnforcement(host);
            foreach (var vswitch in host.VirtualSwitches)
            {
                var usesVlans = vswitch.UsesVlans();
                if (usesVlans.IsFalse)
                    continue;
                foreach (var gap in OpenEnd.Of(vswitch.Uplinks, vswitch))
                    yield return gap;
                foreach (var gap in OpenEnd.Of(vswitch.PortGroups, vswitch))
                    yield return gap;
                foreach (var uplink in vswitch.Uplinks)
                foreach (var assessment in Check(host, vswitch, uplink, physical.Find(uplink), usesVlans))
                    yield return assessment;
            }
        }
    }

    private static IEnumerable<Assessment> Check(
        Host host,
        VirtualSwitch vswitch,
        Setting<ResourceName> uplink,
        Resolution<PhysicalNic> found,
        Truth usesVlans
    )
    {
        if (found.Element is not { SwitchPort: { } port } nic)
        {
            var isDeclared = found.Element is null ? found.IsFound : Truth.False;
            yield return Require(
                (Element?)found.Element ?? vswitch,
                !usesVlans | isDeclared,
                found.Element?.Origin ?? uplink.Origin.OrElse(vswitch.Origin),
                $"nothing is declared about the switch port of {uplink} on {host.Name}, an uplink of {vswitch.Name}"
            );
            yield break;
        }
        var isTrunk = PhysicalEnforcement.IsTrunk(port);
        yield return Require(
            nic,
            !usesVlans | isTrunk,
            port.Mode.Origin.OrElse(port.Origin),
            $"the switch port of {nic.Name} on {host.Name} is no trunk, but {vswitch.Name} sends tagged VLANs there"
        );
        if (isTrunk.IsFalse)
            yield break;
        foreach (var group in vswitch.PortGroups)
            if (group.Vlan is { IsKnown: false } unknown)
                yield return Assessment.Undecided(nic, unknown.WhyNotKnown, unknown.Origin);
            else if (group.Vlan is { Value.Number: { } number } vlan)
                yield return Check(host, group, vlan.Origin, number, nic, port);
    }

    private static Assessment Check(Host host, PortGroup group, Origin vlan, int number, PhysicalNic nic, SwitchPort port)
    {
        var carries = PhysicalEnforcement.Carries(port, number);
        var polices = PhysicalEnforcement.Polices(port, number);
        var holds = carries & polices;
        if (holds.IsTrue)
            return Assessment.Passed(nic);
        if (holds.IsUnknown)
            return Assessment.Undecided(nic, holds.Reason, port.Origin);
        var gap =
            carries.IsFalse && polices.IsFalse ? "neither carries nor polices"
            : carries.IsFalse ? "does not carry"
            : "has no access policy for";
        return Assessment.Failed(
            nic,
            $"the switch port of {nic.Name} on {host.Name} {gap} VLAN {number} of portgroup {group.Name}",
            port.Origin,
            new RelatedPlace(vlan, $"portgroup {group.Name} uses VLAN {number} here")
        );
    }
}
