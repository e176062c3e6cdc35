using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5004: a second physical NIC stands by for the management network.</summary>
public sealed class ManagementUplinkHasStandby()
    : Rule(
        new()
        {
            Id = "RF5004",
            Title = "Add a standby management NIC",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Warning,
            Paper = ["VI para 1"],
            Controls = ["SC-5(2)"],
            Rationale = "With one physical NIC a pulled cable takes the management network away, and with it every way to react.",
            Remediation = "Connect a second physical NIC as standby: .Uplinks(active: \"eno1\", standby: \"eno2\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.Uplinks(active: "eno1", standby: "eno2")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.Uplink("eno1")));
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
            var uplinks = management.Uplinks;
            yield return Require(
                management,
                uplinks.HasAtLeast(2) & uplinks.Any(uplink => uplink.IsStandby),
                uplinks.Count > 0 ? uplinks[0].Nic.Origin : management.Origin,
                $"the management network of {host.Name} has no physical NIC on standby"
            );
        }
    }
}
