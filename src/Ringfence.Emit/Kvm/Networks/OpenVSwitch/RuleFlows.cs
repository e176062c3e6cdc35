using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The rules of a firewall as flows: the first rule has the highest priority.</summary>
internal sealed class RuleFlows(VirtualSwitch vswitch, EndpointSets sets, EmissionPlan plan)
{
    private const int HighestPriority = 60_000;
    private const int PortBits = 16;

    public IReadOnlyList<RuleFlowView> Of(IEnumerable<FirewallRule> rules) => [.. rules.SelectMany(Of)];

    private IEnumerable<RuleFlowView> Of(FirewallRule rule, int position)
    {
        if (plan.Known(rule.Service, vswitch, "the service") is not { } service)
            return [];
        var flow = new RuleFlowView
        {
            Priority = HighestPriority - position,
            IsAllowed = rule.Action == FirewallAction.Allow,
            From = sets.BitOf(rule.From),
            To = sets.BitOf(rule.To),
        };
        return service.Protocol switch
        {
            TransportProtocol.Tcp => WithPorts(flow, service.Ports!, "tcp", "tcp6"),
            TransportProtocol.Udp => WithPorts(flow, service.Ports!, "udp", "udp6"),
            TransportProtocol.Icmp =>
            [
                flow with
                {
                    Protocol = "icmp",
                    Request = "8",
                    Reply = "0",
                },
                flow with
                {
                    Protocol = "icmp6",
                    Request = "128",
                    Reply = "129",
                },
            ],
            _ => [flow],
        };
    }

    private static IEnumerable<RuleFlowView> WithPorts(RuleFlowView flow, PortRange ports, params string[] protocols) =>
        from protocol in protocols
        from match in MaskedValue.OfRange(ports.First, ports.Last, PortBits)
        select flow with
        {
            Protocol = protocol,
            Port = match.Value.ToString(CultureInfo.InvariantCulture),
            PortMask = "0x" + match.Mask.ToString("x", CultureInfo.InvariantCulture),
        };
}
