using System.Collections.Generic;

namespace Ringfence.Emit;

internal sealed record FirewallView(
    string Interface,
    bool AllowsInbound,
    bool AllowsOutbound,
    IReadOnlyList<FirewallRuleView> Inbound,
    IReadOnlyList<FirewallRuleView> Outbound
);

/// <summary>A service from, or to, peers of one address family; of neither family when anyone may use it and the service has ports in both.</summary>
internal sealed record FirewallRuleView
{
    public required string Service { get; init; }

    public required TransportProtocol Transport { get; init; }

    /// <summary>4, 6, or 0 for both.</summary>
    public required int Family { get; init; }

    /// <summary>Networks of which none contains another; empty for anyone.</summary>
    public required IReadOnlyList<string> Peers { get; init; }

    public required string Ports { get; init; }

    public bool IsAnyone => Peers.Count == 0;

    public bool IsIpv4 => Family == 4;

    public bool IsIpv6 => Family == 6;

    public bool HasPorts => Ports.Length > 0;

    public string Protocol => Transport == TransportProtocol.Udp ? "udp" : "tcp";

    public bool IsPing4 => Transport == TransportProtocol.Icmp && IsIpv4;

    public bool IsPing6 => Transport == TransportProtocol.Icmp && IsIpv6;
}
