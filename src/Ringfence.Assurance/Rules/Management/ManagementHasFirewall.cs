using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5009: a firewall with rules guards the management interface.</summary>
public sealed class ManagementHasFirewall()
    : Rule(
        new()
        {
            Id = "RF5009",
            Title = "Guard the management interface with a firewall",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI option (a)", "VI option (b)"],
            Controls = ["SC-7(12)"],
            Rationale = "Without a firewall every service that the host happens to run can be reached, by everyone on the network.",
            Remediation =
                "Attach a firewall and name what may pass: .Firewall(firewall => firewall.Inbound(Service.Ssh, from: \"10.0.0.0/24\")), or .ExternalFirewall(…).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .VirtualSwitch("mgmt0")
                    .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0")));
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
            yield return management.Firewall is { } firewall
                ? Require(
                    management,
                    !firewall.Rules.IsEmpty,
                    firewall.Origin,
                    $"the management firewall of {host.Name} has no rules, so nobody has said what management needs"
                )
                : Assessment.Failed(
                    management,
                    $"no firewall guards the management interface of {host.Name}, neither built-in nor external",
                    management.Origin
                );
        }
    }
}
