using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A distributed switch, its portgroups, and the NICs that hosts give it.</summary>
internal sealed class SwitchNodes(StackScope scope, Datacenter datacenter, VirtualSwitch vswitch)
{
    public void Add(HashSet<string> networkNames)
    {
        var component = scope.Graph.Component($"{vswitch.Name.Text}-switch", StackComponentKind.Switch, vswitch);
        var uplinks = vswitch.Uplinks.Select(uplink => scope.Plan.Known(uplink, vswitch, "an uplink port")?.Text).OfType<string>().ToList();
        var node = scope.Graph.Resource(
            vswitch.Name.Text,
            VSphereType.DistributedVirtualSwitch,
            component,
            vswitch,
            [
                ("name", vswitch.Name.Text),
                ("datacenterId", scope.Output(datacenter, "moid")),
                ("uplinks", uplinks.Count == 0 ? null : StackValue.Texts(uplinks)),
                ("activeUplinks", uplinks.Count == 0 ? null : StackValue.Texts(uplinks)),
                .. SecurityPolicy.Of(scope, vswitch),
                ("hosts", StackValue.List(Members())),
            ]
        );
        scope.StandsFor(vswitch, node);
        foreach (var group in vswitch.PortGroups)
        {
            if (!networkNames.Add(group.Name.Text))
                scope.Plan.Refuse(
                    group,
                    group.Origin,
                    $"its name {Quoted.Text(group.Name.Text)} is that of another distributed portgroup of {datacenter.Name}, where networks share one set of names",
                    "Give it another name"
                );
            scope.StandsFor(group, PortGroup(group, component));
        }
        AliasCopies();
    }

    // What vNICs refer to is the host's copy.
    private void AliasCopies()
    {
        foreach (var (_, copy) in Copies())
        foreach (var (group, described) in copy.PortGroups.Zip(vswitch.PortGroups))
            scope.StandsAlike(group, described);
    }

    private IEnumerable<(EsxiHost Host, VirtualSwitch Copy)> Copies() =>
        from cluster in datacenter.Clusters
        from host in scope.HostsOf(cluster)
        from copy in host.VirtualSwitches
        where copy.Distributed?.Name == vswitch.Name.Text
        select (host, copy);

    private IEnumerable<StackValue> Members() =>
        Copies()
            .Select(member =>
                StackValue.Object(
                    VSphereType.DistributedVirtualSwitchHost,
                    ("hostSystemId", scope.Output(member.Host, "id")),
                    ("devices", StackValue.Texts(scope.Nics(member.Copy)))
                )
            );

    private StackResource PortGroup(PortGroup group, string component)
    {
        var vlan = scope.Plan.Known(group.Vlan, group, "its VLAN");
        return scope.Graph.Resource(
            $"{vswitch.Name.Text}-{group.Name.Text}",
            VSphereType.DistributedPortGroup,
            component,
            group,
            [
                ("name", group.Name.Text),
                ("distributedVirtualSwitchUuid", scope.Output(vswitch, "id")),
                ("vlanId", vlan is { Kind: VlanKind.Trunk } ? null : vlan?.Number ?? 0),
                ("vlanRanges", vlan is { Kind: VlanKind.Trunk } ? StackValue.List(vlan.Ranges.Select(Range)) : null),
                .. SecurityPolicy.Of(scope, vswitch),
                // No port may differ from its portgroup (VCSA-80-000301).
                ("securityPolicyOverrideAllowed", false),
                ("vlanOverrideAllowed", false),
                ("uplinkTeamingOverrideAllowed", false),
                ("portConfigResetAtDisconnect", true),
            ],
            resource => resource with { Parent = scope.NameOf(vswitch) }
        );
    }

    private static StackValue Range(VlanRange range) =>
        StackValue.Object(VSphereType.DistributedPortGroupVlanRange, ("minVlan", range.First), ("maxVlan", range.Last));
}
