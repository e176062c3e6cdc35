using System.Linq;
using System.Net;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The networks and machines of one host.</summary>
internal sealed class HostNodes(StackScope scope, Site site, EsxiHost host)
{
    // ESXi's installer makes the management network on this switch.
    private const string InstalledSwitch = "vSwitch0";

    private const string InstalledPortGroup = "Management Network";

    private readonly string component = scope.Graph.Component(
        $"{host.Name.Text}-host",
        StackComponentKind.Host,
        host,
        site.Cluster.Name.Text
    );

    public void Add()
    {
        foreach (var vswitch in host.VirtualSwitches)
            if (vswitch.Distributed is { } distributed)
                DemandDatacenter(vswitch, distributed);
            else
                AddSwitch(vswitch);
        if (host.Management is { } management)
            AddManagement(management);
        var machines = new MachineNodes(scope, site, host, component);
        foreach (var machine in host.VirtualMachines)
            machines.Add(machine);
    }

    private void DemandDatacenter(VirtualSwitch vswitch, Reference<VirtualSwitch> distributed)
    {
        var described = scope.Plan.Resolve(
            distributed,
            scope.Fleet.Sites.DistributedSwitches,
            vswitch,
            "its distributed switch",
            "is not declared",
            "Declare it with .DistributedSwitch(…) in the datacenter"
        );
        if (described is not null && scope.Fleet.Sites.DatacenterOf(described).Address != site.Datacenter.Address)
            scope.Plan.Refuse(
                vswitch,
                distributed.Origin,
                $"the distributed switch {described.Name} is of another datacenter than {host.Name}",
                $"Declare one in {site.Datacenter.Name}"
            );
    }

    private void AddSwitch(VirtualSwitch vswitch)
    {
        var nics = scope.Nics(vswitch);
        var name = $"{host.Name.Text}-{vswitch.Name.Text}";
        var isManagement = host.Management?.VirtualSwitch is { IsKnown: true } management && management.Value.Text == vswitch.Name.Text;
        scope.StandsFor(
            vswitch,
            scope.Graph.Resource(
                name,
                VSphereType.HostVirtualSwitch,
                component,
                vswitch,
                [
                    ("name", vswitch.Name.Text),
                    ("hostSystemId", scope.Output(host, "id")),
                    ("networkAdapters", StackValue.Texts(nics)),
                    ("activeNics", StackValue.Texts(nics)),
                    .. SecurityPolicy.Of(scope, vswitch),
                ],
                resource => resource with { Protect = isManagement }
            )
        );
        foreach (var group in vswitch.PortGroups)
            scope.StandsFor(
                group,
                scope.Graph.Resource(
                    $"{name}-{group.Name.Text}",
                    VSphereType.HostPortGroup,
                    component,
                    group,
                    [
                        ("name", group.Name.Text),
                        ("hostSystemId", scope.Output(host, "id")),
                        ("virtualSwitchName", scope.Output(vswitch, "name")),
                        ("vlanId", Vlan(group.Vlan, group)),
                    ],
                    resource => resource with { Parent = scope.NameOf(vswitch) }
                )
            );
        if (vswitch.Mirrors.Count > 0)
            scope.Plan.NoteOnce(
                vswitch.Address,
                "VirtualSwitch.Mirrors",
                "A standard switch of ESXi copies no traffic: describe it as a distributed switch"
            );
    }

    private void AddManagement(ManagementNetwork management)
    {
        var vswitch = host.VirtualSwitches.FirstOrDefault(vswitch =>
            management.VirtualSwitch is { IsKnown: true } named && vswitch.Name.Text == named.Value.Text
        );
        if (vswitch?.Distributed is not null)
        {
            scope.Plan.Refuse(
                management,
                management.Origin,
                $"it is on the distributed switch {vswitch.Name}, without which vCenter cannot reach the host to set up that switch",
                "Give it a switch of the host's own"
            );
            return;
        }
        var name = vswitch is null ? ManagementSwitch(management) : scope.NameOf(vswitch);
        var group = Protected(
            $"{host.Name.Text}-management",
            VSphereType.HostPortGroup,
            management,
            name,
            [
                ("name", IsInstalled(management) ? InstalledPortGroup : "management"),
                ("hostSystemId", scope.Output(host, "id")),
                ("virtualSwitchName", new OutputValue(name, "name")),
                ("vlanId", Vlan(management.Vlan, management)),
            ]
        );
        Protected(
            $"{host.Name.Text}-vmk",
            VSphereType.Vnic,
            management,
            group.Name,
            [
                ("host", scope.Output(host, "id")),
                ("portgroup", new OutputValue(group.Name, "name")),
                .. Addresses(management),
                ("services", StackValue.Texts(["management"])),
            ]
        );
    }

    // Under the names that the installer gave, what is there can be taken over.
    private static bool IsInstalled(ManagementNetwork management) =>
        management.VirtualSwitch is not { } named || named.Is(name => name.Text == InstalledSwitch).IsTrue;

    private string ManagementSwitch(ManagementNetwork management)
    {
        var uplinks = management
            .Uplinks.Select(uplink => (Nic: scope.Plan.Known(uplink.Nic, management, "an uplink")?.Text, uplink.IsStandby))
            .Where(uplink => uplink.Nic is not null)
            .ToList();
        var standby = uplinks.Where(uplink => uplink.IsStandby).Select(uplink => uplink.Nic!).ToList();
        var name = management.VirtualSwitch is null
            ? InstalledSwitch
            : scope.Plan.Known(management.VirtualSwitch, management, "its switch")?.Text ?? "";
        return Protected(
            $"{host.Name.Text}-{name}",
            VSphereType.HostVirtualSwitch,
            management,
            null,
            [
                ("name", name),
                ("hostSystemId", scope.Output(host, "id")),
                ("networkAdapters", StackValue.Texts(uplinks.Select(uplink => uplink.Nic!))),
                ("activeNics", StackValue.Texts(uplinks.Where(uplink => !uplink.IsStandby).Select(uplink => uplink.Nic!))),
                ("standbyNics", standby.Count == 0 ? null : StackValue.Texts(standby)),
                ("teamingPolicy", standby.Count == 0 ? null : "failover_explicit"),
                ("allowPromiscuous", false),
                ("allowForgedTransmits", false),
                ("allowMacChanges", false),
            ]
        ).Name;
    }

    // Without its management network nobody reaches the host to make it again.
    private StackResource Protected(
        string name,
        string type,
        ManagementNetwork management,
        string? parent,
        (string Name, StackValue? Value)[] inputs
    ) => scope.Graph.Resource(name, type, component, management, inputs, resource => resource with { Parent = parent, Protect = true });

    private (string Name, StackValue? Value)[] Addresses(ManagementNetwork management)
    {
        if (scope.Plan.Known(management.IpAddress, management, "its IP address") is not { } address)
            return [("ipv4", StackValue.Object(VSphereType.VnicIpv4, ("dhcp", true)))];
        var gateway = scope.Plan.Known(management.Gateway, management, "its gateway")?.Address.ToString();
        var ip = address.Address.ToString();
        return address.IsIPv6
            ?
            [
                (
                    "ipv6",
                    StackValue.Object(
                        VSphereType.VnicIpv6,
                        ("addresses", StackValue.Texts([$"{ip}/{address.PrefixLength}"])),
                        ("gw", gateway is null ? null : (StackValue)gateway)
                    )
                ),
            ]
            :
            [
                (
                    "ipv4",
                    StackValue.Object(
                        VSphereType.VnicIpv4,
                        ("ip", ip),
                        ("netmask", Netmask(address.PrefixLength)),
                        ("gw", gateway is null ? null : (StackValue)gateway)
                    )
                ),
            ];
    }

    // 4095 is ESXi's trunk of all; its standard switches know no smaller one.
    private StackValue? Vlan(Setting<VlanId>? vlan, Element element)
    {
        if (vlan is not { } given)
            return null;
        if (given.DeferredName is { } name)
            return scope.Graph.Setting(name, StackSettingType.Number, isSecret: false, $"The VLAN of {element.Address}");
        if (scope.Plan.Known(given, element, "its VLAN") is not { } known)
            return null;
        if (known.Kind != VlanKind.Trunk)
            return known.Number ?? 0;
        if (known.Equals(VlanId.TrunkOfAll))
            return 4095;
        scope.Plan.Refuse(
            element,
            given.Origin,
            $"its VLANs are {known}, and a standard switch of ESXi carries one VLAN or all of them to a portgroup",
            "Use a distributed switch, or one VLAN for each portgroup"
        );
        return null;
    }

    private static string Netmask(int prefix) =>
        new IPAddress(
            System.BitConverter.GetBytes(IPAddress.HostToNetworkOrder((int)(prefix == 0 ? 0 : uint.MaxValue << (32 - prefix))))
        ).ToString();
}
