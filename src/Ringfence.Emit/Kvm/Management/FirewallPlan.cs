using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The firewall in front of a host's management interface, as a table of nftables.</summary>
internal sealed class FirewallPlan(Host host, ManagementNetwork management, EmissionPlan plan)
{
    /// <param name="firewall">The firewall.</param>
    /// <param name="link">What it guards; <see langword="null"/> when nothing is declared that could be guarded.</param>
    public void Add(ManagementFirewall firewall, ManagementLink? link)
    {
        var location = plan.Known(firewall.Location, management, "the firewall's location");
        if (location == FirewallLocation.External)
        {
            plan.Note(
                management.Address,
                "management firewall",
                "it is outside of the host: configure it there, nothing on the host stands in for it"
            );
            return;
        }
        if (link is null)
        {
            plan.Refuse(
                management,
                management.Origin,
                "its firewall cannot tell the management interface: there is neither a virtual switch nor an uplink",
                "Declare .VirtualSwitch(…) or .Uplink(…) on the management network"
            );
            return;
        }
        var view = new FirewallView(
            link.Interface,
            Allows(firewall.DefaultInbound),
            Allows(firewall.DefaultOutbound),
            Rules(firewall, TrafficDirection.Inbound),
            Rules(firewall, TrafficDirection.Outbound)
        );
        plan.Add($"{host.Name.Text}/etc/nftables.d/ringfence-management.nft", "kvm/management/firewall.nft.sbn", view, management);
        plan.Add($"{Units}ringfence-firewall.service", "kvm/management/firewall.service.sbn", view, management);
        plan.Add($"{Units}systemd-networkd.service.d/ringfence.conf", "kvm/management/networkd-after-firewall.conf.sbn", view, management);
    }

    private string Units => $"{host.Name.Text}/etc/systemd/system/";

    private bool Allows(Setting<FirewallAction> action) => plan.Known(action, management, "the default action") == FirewallAction.Allow;

    private List<FirewallRuleView> Rules(ManagementFirewall firewall, TrafficDirection direction) =>
        [.. firewall.Rules.Where(rule => rule.Direction == direction).SelectMany(Views)];

    private IEnumerable<FirewallRuleView> Views(ManagementRule rule)
    {
        if (plan.Known(rule.Service, management, "the service") is not { } service)
            yield break;
        var peers = rule.Peers.Select(peer => plan.Known(peer, management, "a peer")).OfType<Cidr>().ToList();
        if (rule.Peers.Count == 0)
        {
            // ICMP has two names; everything else is one rule for both families.
            foreach (var family in service.Protocol == TransportProtocol.Icmp ? (int[])[4, 6] : [0])
                yield return View(service, family, []);
            yield break;
        }
        foreach (var family in (int[])[4, 6])
        {
            var same = peers.Where(peer => peer.IsIPv6 == (family == 6)).ToList();
            if (same.Count > 0)
                yield return View(service, family, same.Any(peer => peer.IsAny) ? [] : Disjoint(same));
        }
    }

    private static FirewallRuleView View(Service service, int family, IReadOnlyList<string> peers) =>
        new()
        {
            Service = service.Name,
            Transport = service.Protocol,
            Family = family,
            Peers = peers,
            Ports = service.Ports?.ToString() ?? "",
        };

    // nft merges overlapping networks in a set of a rule and refuses them in a named set; without them the file says once what counts. Two networks overlap only if one contains the other.
    private static List<string> Disjoint(List<Cidr> peers)
    {
        var networks = peers.Select(peer => peer.Network).Distinct().ToList();
        return
        [
            .. networks
                .Where(network => !networks.Any(other => other != network && other.Contains(network)))
                .Select(network => network.ToString())
                .Order(StringComparer.Ordinal),
        ];
    }
}
