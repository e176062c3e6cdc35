using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6004: a switch that isolates by VLAN is connected to the physical switch where policies are enforced.</summary>
public sealed class IsolatedSwitchHasUplink()
    : Rule(
        new()
        {
            Id = "RF6004",
            Title = "Uplink VLAN-isolated switches",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (b)"],
            Controls = ["SC-7"],
            Rationale = "Policies between VLANs are enforced at the physical switch; traffic that cannot get there meets none.",
            Remediation = "Connect a physical NIC: .Uplinks([\"eno3\", \"eno4\"]).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"]).PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)));
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
            if (!usesVlans.IsFalse)
                yield return Require(
                    vswitch,
                    !usesVlans | !vswitch.Uplinks.IsEmpty,
                    vswitch.Origin,
                    $"{vswitch.Name} of {host.Name} isolates guests by VLAN but has no uplink to the physical switch that would enforce policies"
                );
        }
    }
}
