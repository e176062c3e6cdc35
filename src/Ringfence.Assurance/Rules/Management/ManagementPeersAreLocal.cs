using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5013: the management firewall's peers are local and few.</summary>
public sealed class ManagementPeersAreLocal()
    : Rule(
        new()
        {
            Id = "RF5013",
            Title = "Prefer local management sources",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Warning,
            Paper = ["VI checklist (b)"],
            Controls = ["SC-7(11)"],
            Rationale =
                "An address on the Internet, or a subnet of a whole site, holds far more machines than those that administer hosts.",
            Remediation = "Narrow the range to the subnet that administrators use: from: \"10.0.0.0/24\".",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall.Inbound(Service.Ssh, from: ["10.0.0.0/8", "198.51.100.7"]))));
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
            {
                foreach (var gap in OpenEnd.Of(rule.Peers, management))
                    yield return gap;
                foreach (var peer in rule.Peers)
                    yield return Check(host, management, rule, peer, context.Parameters);
            }
        }
    }

    private static Assessment Check(
        Host host,
        ManagementNetwork management,
        ManagementRule rule,
        Setting<Cidr> peer,
        RuleParameters parameters
    )
    {
        var place = peer.Origin.OrElse(rule.Origin);
        if (!peer.IsKnown)
            return Assessment.Undecided(management, peer.WhyNotKnown, place);
        var range = peer.Value;
        // RF5012 speaks of those.
        if (range.IsAny)
            return Assessment.NotApplicable(management);
        var shortest = range.IsIPv6 ? parameters.ShortestIPv6SourcePrefix : parameters.ShortestIPv4SourcePrefix;
        var isBroad = range.PrefixLength < shortest;
        return Require(
            management,
            range.IsLocal && !isBroad,
            place,
            $"the management firewall of {host.Name} opens {rule.Service} to {range}, which is {(isBroad ? $"broader than /{shortest}" : "not a local address range")}"
        );
    }
}
