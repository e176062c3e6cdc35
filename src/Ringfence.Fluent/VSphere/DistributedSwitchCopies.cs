using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Gives each host what it has of a distributed switch: the portgroups and rules that are described once, with uplinks of its own.</summary>
internal static class DistributedSwitchCopies
{
    /// <summary>The hosts, with their distributed switches filled in. A switch that is declared nowhere stays empty, and a rule says so.</summary>
    public static ValueList<Host> On(ValueList<Host> hosts, ValueList<VCenter> vcenters)
    {
        var described = vcenters
            .SelectMany(vcenter => vcenter.Datacenters)
            .SelectMany(datacenter => datacenter.DistributedSwitches)
            .Where(vswitch => vswitch.Name.IsKnown)
            .ToDictionary(vswitch => vswitch.Name.Text);
        return described.Count == 0 ? hosts : ValueList<Host>.Of(hosts.Select(host => On(host, described)), hosts.WhyOpen);
    }

    private static Host On(Host host, Dictionary<string, VirtualSwitch> described) =>
        host.VirtualSwitches.All(vswitch => vswitch.Distributed is null).IsTrue
            ? host
            : host with
            {
                VirtualSwitches = ValueList<VirtualSwitch>.Of(
                    host.VirtualSwitches.Select(vswitch =>
                        vswitch.Distributed is { IsKnown: true } reference && described.TryGetValue(reference.Name, out var description)
                            ? Copy(description, vswitch)
                            : vswitch
                    ),
                    host.VirtualSwitches.WhyOpen
                ),
            };

    // Places stay those of the description: there is what is to be mended.
    private static VirtualSwitch Copy(VirtualSwitch described, VirtualSwitch connected) =>
        described with
        {
            Address = connected.Address,
            Waivers = ValueList<Waiver>.Of(described.Waivers.Concat(connected.Waivers), described.Waivers.WhyOpen),
            Uplinks = connected.Uplinks,
            Distributed = connected.Distributed,
            PortGroups = ValueList<PortGroup>.Of(
                described.PortGroups.Select(group => group with { Address = connected.Address + "/" + group.Name.Text }),
                described.PortGroups.WhyOpen
            ),
            Firewall = described.Firewall is not { } firewall
                ? null
                : firewall with
                {
                    Objects = ValueList<FirewallObject>.Of(
                        firewall.Objects.Select(named => named with { Address = connected.Address + "/" + named.Name.Text }),
                        firewall.Objects.WhyOpen
                    ),
                },
        };
}
