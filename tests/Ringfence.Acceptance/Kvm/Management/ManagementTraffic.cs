using System.Linq;
using Ringfence.Model;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A packet to or from a host, on its management interface or on another one.</summary>
internal sealed record Packet(string Protocol, string Source, string Target, int Port, bool IsInbound, bool IsOnManagement);

/// <summary>What the model says of a packet, told without any look at how a firewall is emitted.</summary>
internal static class ManagementTraffic
{
    public static bool Passes(ManagementFirewall firewall, Packet packet)
    {
        if (!packet.IsOnManagement)
            return false;
        var defaultAction = packet.IsInbound ? firewall.DefaultInbound : firewall.DefaultOutbound;
        var peer = packet.IsInbound ? packet.Source : packet.Target;
        return defaultAction.Value == FirewallAction.Allow
            || firewall
                .Rules.Where(rule => rule.Direction == (packet.IsInbound ? TrafficDirection.Inbound : TrafficDirection.Outbound))
                .Any(rule => Covers(rule.Service.Value, packet) && IsPeer(rule, Cidr.Parse(peer)));
    }

    private static bool Covers(Service service, Packet packet) =>
        service.Protocol switch
        {
            TransportProtocol.Any => true,
            TransportProtocol.Icmp => packet.Protocol == "icmp",
            TransportProtocol.Tcp => packet.Protocol == "tcp" && service.Ports!.Contains(packet.Port),
            _ => packet.Protocol == "udp" && service.Ports!.Contains(packet.Port),
        };

    // 0.0.0.0/0 is every address of its family, and so is the unspecified address.
    private static bool IsPeer(ManagementRule rule, Cidr peer)
    {
        var peers = rule.Peers.Select(other => other.Value).ToList();
        return peers.Count == 0 || peers.Any(other => other.IsAny ? other.IsIPv6 == peer.IsIPv6 : other.Network.Contains(peer));
    }
}
