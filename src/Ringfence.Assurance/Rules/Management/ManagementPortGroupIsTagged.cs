using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5005: the management portgroup has a VLAN.</summary>
public sealed class ManagementPortGroupIsTagged()
    : Rule(
        new()
        {
            Id = "RF5005",
            Title = "Tag the management portgroup with a VLAN",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            Controls = ["SC-7"],
            Rationale = "Untagged management frames land in whatever VLAN the physical port happens to default to.",
            Remediation = "Set one VLAN from 1 to 4094: .Vlan(10).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(0)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Management is not { } management)
                continue;
            yield return management.Vlan is { } vlan
                ? Require(
                    management,
                    vlan.Is(id => id.IsTagged),
                    vlan.Origin,
                    $"the management portgroup of {host.Name} is {vlan} instead of in one VLAN from 1 to 4094"
                )
                : Assessment.Failed(management, $"the management portgroup of {host.Name} has no VLAN", management.Origin);
        }
    }
}
