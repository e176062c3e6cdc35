using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5012: every rule of the management firewall says for whom it is.</summary>
public sealed class ManagementRuleNamesPeers()
    : Rule(
        new()
        {
            Id = "RF5012",
            Title = "Restrict every management rule to named sources",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI checklist (b)", "VI para 1"],
            References = ["ESXI-80-000239", "CIS ESXi 2.2", "SP 800-125A (2014 draft) HY-SR-21(b)"],
            Controls = ["SC-7(11)", "AC-17(3)"],
            Rationale =
                "A management service that answers everyone can be attacked from everywhere; one that may go anywhere can carry anything out.",
            Remediation =
                "Name the management subnet: .Inbound(Service.Ssh, from: \"10.0.0.0/24\"), .Outbound(Service.Dns, to: \"10.0.0.53\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall
                        .Inbound(Service.Ssh, from: ["10.0.0.0/24", "fd00:10::/64"])
                        .Outbound(Service.Dns, to: "10.0.0.53"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall
                        .Inbound(Service.Ssh, from: "0.0.0.0/0")
                        .Outbound(Service.Dns))));
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
            foreach (var gap in OpenEnd.Of(firewall.Rules, management))
                yield return gap;
            foreach (var rule in firewall.Rules)
                yield return Require(
                    management,
                    !rule.Peers.IsEmpty & rule.Peers.All(peer => peer.Is(range => !range.IsAny)),
                    PlaceOfAny(rule),
                    $"{(rule.Direction == TrafficDirection.Inbound ? "anyone may reach" : "anywhere may be reached from")} the management interface of {host.Name} with {rule.Service}"
                );
        }
    }

    private static Origin PlaceOfAny(ManagementRule rule)
    {
        var culprit = rule.Peers.FirstOrDefault(peer => peer is { IsKnown: true, Value.IsAny: true });
        return culprit.Origin.OrElse(rule.Origin);
    }
}
