using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What is no object of its own to vCenter: hosts' own switches and portgroups, their copies of distributed ones, vNICs; and mirrors.</summary>
internal sealed class NetworkComparison(CompiledAccess access, StackScope scope, Datacenter datacenter, Comparison compare)
{
    private static readonly PermissionSet Connect = PermissionSet.Of(Permission.ConnectNic);
    private static readonly PermissionSet Mirror = PermissionSet.Of(Permission.MirrorTraffic);
    private static readonly PermissionSet View = PermissionSet.Of(Permission.ViewNetwork);
    private static readonly PermissionSet Reconfigure = PermissionSet.Of(Permission.ReconfigureMachine);

    private readonly PermissionSet[] everywhere = access.On(datacenter).Here;

    // What each person has on any network of the datacenter.
    private readonly PermissionSet[] anywhere =
    [
        .. access
            .On(datacenter)
            .Here.Select(
                (role, person) =>
                    datacenter
                        .DistributedSwitches.SelectMany(vswitch => vswitch.PortGroups)
                        .Aggregate(role, (sum, group) => sum | access.On(group).Here[person])
            ),
    ];

    public void Run()
    {
        foreach (var vswitch in datacenter.DistributedSwitches)
        foreach (var group in vswitch.PortGroups)
            Compare(group, Mirror, access.On(vswitch).Here, EntityKind.Switch, LimitReason.Mirroring);
        foreach (var host in datacenter.Clusters.SelectMany(scope.HostsOf))
        {
            foreach (var vswitch in host.VirtualSwitches)
                if (scope.Fleet.Sites.ParentOf(vswitch.Address) is { } described)
                    Copy(vswitch, described);
                else
                    Own(vswitch, host);
            foreach (var machine in host.VirtualMachines)
            foreach (var element in machine.Nics.Prepend<Element>(machine))
                Nic(element, access.On(machine).Here);
        }
    }

    private void Own(VirtualSwitch vswitch, EsxiHost host)
    {
        var roles = access.On(host).Here;
        foreach (var element in vswitch.PortGroups.Prepend<Element>(vswitch))
            Compare(element, EntityKind.Host.Means | Mirror, roles, EntityKind.Host, LimitReason.OwnNetworks);
        foreach (var group in vswitch.PortGroups)
            Compare(group, Connect, everywhere, EntityKind.Datacenter, LimitReason.Connecting);
    }

    private void Copy(VirtualSwitch copy, string described)
    {
        var onSwitch = access.On(access.Inventory.At(described)).Here;
        Compare(copy, EntityKind.Switch.Means, onSwitch, EntityKind.Switch, LimitReason.Copies);
        foreach (var group in copy.PortGroups)
            if (scope.Fleet.Sites.ParentOf(group.Address) is { } original)
            {
                var onGroup = access.On(access.Inventory.At(original)).Here;
                Compare(group, EntityKind.PortGroup.Means, onGroup, EntityKind.PortGroup, LimitReason.Copies);
                Compare(group, Mirror, onSwitch, EntityKind.Switch, LimitReason.Mirroring);
            }
    }

    // Whoever connects to one network of the datacenter connects a vNIC to that one.
    private void Nic(Element element, PermissionSet[] onMachine)
    {
        compare(
            element,
            Connect,
            onMachine,
            anywhere,
            (machine, networks) => machine.HasAll(Reconfigure) ? networks & Connect : PermissionSet.Empty,
            LimitReason.Nics
        );
        if (element is VirtualNic)
            compare(element, View, onMachine, onMachine, (machine, _) => machine, LimitReason.SeeingNics);
    }

    private void Compare(Element element, PermissionSet about, PermissionSet[] roles, EntityKind kind, LimitReason reason) =>
        compare(element, about, roles, roles, (role, _) => kind.Answers(role), reason);
}
