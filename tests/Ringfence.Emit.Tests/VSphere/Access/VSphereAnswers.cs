using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>What vCenter answers when somebody asks for one of Ringfence's permissions on an element of the fleet: which objects it looks at, and for which privileges.</summary>
internal sealed class VSphereAnswers(AccessStack stack, InventoryByTheRules rules)
{
    private static readonly Permission[] Machines = [.. Permissions.MachineManagement.Except([Permission.CreateMachine])];
    private static readonly Permission[] Networks = [.. Permissions.NetworkConfiguration.Except([Permission.ReconfigureFirewall])];
    private static readonly Permission[] Own = [Permission.CreateNetwork, Permission.ReconfigureNetwork, Permission.DeleteNetwork];

    private readonly Dictionary<string, StackNode> objects = stack
        .Graph.Nodes.Where(node => IsObject(node.Type))
        .ToDictionary(node => node.Element.Address);
    private readonly Dictionary<(string User, string Node), IReadOnlyList<HashSet<string>>> held = [];

    /// <summary>The permissions that mean something to vCenter on an element.</summary>
    public static IEnumerable<Permission> About(Element element) =>
        element switch
        {
            Datacenter or Cluster => Permissions.All.Except([.. Permissions.View, Permission.ReconfigureFirewall]),
            Folder or ResourcePool => Permissions.MachineManagement,
            Host => [Permission.ViewNetwork, .. Own],
            VirtualSwitch => Networks.Except([Permission.ConnectNic]),
            PortGroup => Networks.Except([Permission.CreateNetwork]),
            VirtualMachine => [.. Machines, Permission.ConnectNic],
            VirtualNic => [Permission.ViewNetwork, Permission.ConnectNic],
            _ => [],
        };

    /// <summary>The answers; a folder gives one in each datacenter.</summary>
    public IEnumerable<bool> Allows(string user, Permission permission, Element element) =>
        element switch
        {
            Folder => stack
                .Graph.Nodes.Where(node => node.Type == VSphereType.Folder && node.Element.Address == element.Address)
                .Select(node => On(node, user, permission)),
            VirtualMachine when permission == Permission.ConnectNic => [Connects(user, element.Address)],
            VirtualNic nic => [Nic(user, permission, nic.Address[..nic.Address.LastIndexOf('/')])],
            VirtualSwitch or PortGroup => [Network(user, permission, element)],
            _ => [On(NodeOf(element.Address), user, permission)],
        };

    private bool Nic(string user, Permission permission, string machine) =>
        permission == Permission.ConnectNic ? Connects(user, machine) : On(NodeOf(machine), user, Permission.ViewMachine);

    // The device is the machine's, and it can be attached to any network that the user may assign.
    private bool Connects(string user, string machine)
    {
        var datacenter = stack.Index.Sites.Of(stack.Index.HostAt(machine)!)!.Datacenter;
        var networks = datacenter.DistributedSwitches.SelectMany(vswitch => vswitch.PortGroups).Prepend<Element>(datacenter);
        return On(NodeOf(machine), user, Permission.ReconfigureMachine)
            && networks.Any(network => On(NodeOf(network.Address), user, Permission.ConnectNic));
    }

    private bool Network(string user, Permission permission, Element element)
    {
        var described = stack.Index.Sites.ParentOf(element.Address) ?? element.Address;
        var isPortGroup = element is PortGroup;
        if (stack.Index.HostAt(described) is not { } host)
            return On(NodeOf(isPortGroup && permission == Permission.MirrorTraffic ? Above(described) : described), user, permission);
        if (permission == Permission.ConnectNic)
            return On(NodeOf(stack.Index.Sites.Of(host)!.Datacenter.Address), user, permission);
        return permission != Permission.MirrorTraffic && On(NodeOf(host.Address), user, permission);
    }

    private bool On(StackNode node, string user, Permission permission)
    {
        var asked = node.Type == VSphereType.Host && Own.Contains(permission) ? ["Host.Config.Network"] : Asked(permission);
        if (!held.TryGetValue((user, node.Name), out var privileges))
            held.Add((user, node.Name), privileges = rules.Privileges(user, node.Name));
        var answers = privileges.Select(has => asked.Count(has.Contains)).Distinct().ToList();
        // A machine that inherits two answers would be treated by chance, and some privileges of a permission without the others are nobody's wish.
        Assert.True(
            answers is [var all] && (all == 0 || all == asked.Length),
            $"{user} {permission} on {node.Name}: {string.Join(", ", answers)}"
        );
        return answers[0] > 0;
    }

    private StackNode NodeOf(string address) => objects[address];

    private static bool IsObject(string type) =>
        type
            is VSphereType.Datacenter
                or VSphereType.ComputeCluster
                or VSphereType.DistributedVirtualSwitch
                or VSphereType.DistributedPortGroup
                or VSphereType.Host
                or VSphereType.ResourcePool
                or VSphereType.VirtualMachine;

    private static string Above(string address) => address[..address.LastIndexOf('/')];

    private static string[] Asked(Permission permission) =>
        permission switch
        {
            Permission.ViewMachine or Permission.ViewNetwork => ["System.View"],
            Permission.StartMachine => ["VirtualMachine.Interact.PowerOn"],
            Permission.StopMachine => ["VirtualMachine.Interact.PowerOff", "VirtualMachine.Interact.Reset"],
            Permission.SuspendMachine => ["VirtualMachine.Interact.Suspend"],
            Permission.SnapshotMachine => ["VirtualMachine.State.CreateSnapshot", "VirtualMachine.State.RevertToSnapshot"],
            Permission.MigrateMachine => ["Resource.HotMigrate", "Resource.ColdMigrate"],
            Permission.OpenConsole => ["VirtualMachine.Interact.ConsoleInteract"],
            Permission.ReconfigureMachine => ["VirtualMachine.Config.CPUCount", "VirtualMachine.Config.EditDevice"],
            Permission.CreateMachine => ["VirtualMachine.Inventory.Create", "Resource.AssignVMToPool"],
            Permission.DeleteMachine => ["VirtualMachine.Inventory.Delete"],
            Permission.CreateNetwork => ["DVPortgroup.Create"],
            Permission.ReconfigureNetwork => ["DVPortgroup.Modify", "DVSwitch.Modify"],
            Permission.DeleteNetwork => ["DVPortgroup.Delete"],
            Permission.ConnectNic => ["Network.Assign"],
            Permission.MirrorTraffic => ["DVSwitch.Vspan"],
            _ => throw new ArgumentOutOfRangeException(nameof(permission)),
        };
}
