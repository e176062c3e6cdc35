using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5001: every host has a dedicated management network.</summary>
public sealed class HostHasManagementNetwork()
    : Rule(
        new()
        {
            Id = "RF5001",
            Title = "Give every host a dedicated management network",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1", "Table 1 row 5"],
            References = ["SP 800-125A (2014 draft) HY-SR-21(a)", "BSI SYS.1.5.A11"],
            Controls = ["SC-7(29)", "SC-37"],
            Rationale = "Without one the hypervisor is managed over a network that guests and their visitors can reach.",
            Remediation = "Describe the network: .ManagementNetwork(management => management.VirtualSwitch(\"mgmt0\").Vlan(10)…).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10).Uplinks(active: "eno1", standby: "eno2")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Cpus(32));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
            yield return Require(host, host.Management is not null, host.Origin, $"{host.Name} has no dedicated management network");
    }
}
