using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The management firewall of a host, in rulesets with allowed addresses.</summary>
internal sealed class FirewallStep(EsxiHost host, ManagementNetwork management, ManagementFirewall firewall, EmissionPlan plan)
{
    private readonly SortedDictionary<string, List<ManagementRule>> open = new(StringComparer.Ordinal);

    public void Add(Action<string, string, EsxiFirewallView, IEnumerable<HostStepInput>> add)
    {
        if (plan.Known(firewall.Location, management, "where its firewall is") == FirewallLocation.External)
        {
            plan.NoteOnce(
                management.Address,
                "management firewall",
                "it is outside of the host: configure it there, nothing on the host stands in for it"
            );
            return;
        }
        foreach (var rule in firewall.Rules)
            Sort(rule);
        DemandVCenter();
        DemandOneDefault();
        add(
            "firewall",
            "esxi/firewall.sh.sbn",
            new(
                [.. open.Select(ruleset => new RulesetView(ruleset.Key, ruleset.Value.Any(IsForEverybody), Peers(ruleset.Value)))],
                [.. Rulesets.ClosedUnless(open.Keys)],
                plan.Known(firewall.DefaultInbound, management, "the default action") == FirewallAction.Deny
            ),
            []
        );
    }

    private void Sort(ManagementRule rule)
    {
        if (plan.Known(rule.Service, management, "an allowed service") is not { } service)
            return;
        if (Rulesets.Of(service, rule.Direction) is { } ruleset)
        {
            if (!open.TryGetValue(ruleset, out var rules))
                open.Add(ruleset, rules = []);
            rules.Add(rule);
        }
        else if (service.Protocol == TransportProtocol.Icmp)
            plan.NoteOnce(management.Address, "ManagementRule.Service", "ESXi's firewall lets ICMP pass and cannot restrict it");
        else
            plan.NoteOnce(
                management.Address,
                "ManagementRule.Service",
                $"ESXi's firewall has no ruleset for {service} {(rule.Direction == TrafficDirection.Inbound ? "to" : "from")} the host, so it stays shut"
            );
    }

    // A firewall that does not know of vCenter cuts the host off.
    private void DemandVCenter()
    {
        if (!open.ContainsKey(Rulesets.OfVCenter))
            plan.Refuse(
                management,
                firewall.Origin,
                "its firewall does not let vCenter in, which would lose the host",
                "Allow it: .Inbound(Service.Https, from: …) with the address of vCenter"
            );
    }

    private void DemandOneDefault()
    {
        if (!firewall.DefaultInbound.Equals(firewall.DefaultOutbound))
            plan.NoteOnce(
                management.Address,
                "ManagementFirewall.DefaultOutbound",
                $"ESXi's firewall has one default for both directions: that of traffic to the host of {host.Name} is taken"
            );
    }

    private static bool IsForEverybody(ManagementRule rule) =>
        rule.Peers.Count == 0 || rule.Peers.AsEnumerable().Any(peer => peer is { IsKnown: true, Value.IsAny: true });

    private List<string> Peers(IEnumerable<ManagementRule> rules) =>
        [
            .. rules
                .SelectMany(rule => rule.Peers)
                .Select(peer => plan.Known(peer, management, "an allowed peer"))
                .OfType<Cidr>()
                .Select(peer => peer.IsSingleAddress ? peer.Address.ToString() : $"{peer.Network}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
