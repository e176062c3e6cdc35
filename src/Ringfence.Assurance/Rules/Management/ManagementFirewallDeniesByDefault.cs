using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5010: the management firewall blocks what no rule allows, in both directions.</summary>
public sealed class ManagementFirewallDeniesByDefault()
    : Rule(
        new()
        {
            Id = "RF5010",
            Title = "Block management traffic by default, both ways",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI checklist (a)"],
            References = ["ESXI-80-000214", "SP 800-125A (2014 draft) HY-SR-19"],
            Controls = ["SC-7(5)"],
            Rationale = "A list of what is allowed restricts nothing while everything else is allowed, too.",
            Remediation =
                "Leave the defaults as they are, or write .DefaultInbound(FirewallAction.Deny).DefaultOutbound(FirewallAction.Deny).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall
                        .DefaultOutbound(FirewallAction.Allow)
                        .Inbound(Service.Ssh, from: "10.0.0.0/24"))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Management is not { Firewall: { } firewall } management)
                continue;
            yield return Require(
                management,
                firewall.DefaultInbound.Is(FirewallAction.Deny),
                firewall.DefaultInbound.Origin.OrElse(firewall.Origin),
                $"the management firewall of {host.Name} lets in whatever no rule mentions"
            );
            yield return Require(
                management,
                firewall.DefaultOutbound.Is(FirewallAction.Deny),
                firewall.DefaultOutbound.Origin.OrElse(firewall.Origin),
                $"the management firewall of {host.Name} lets out whatever no rule mentions"
            );
        }
    }
}
