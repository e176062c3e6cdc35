using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The objects of a vCenter that bear permissions, parents before children.</summary>
internal sealed class Inventory
{
    private readonly StackScope scope;
    private readonly List<InventoryObject> objects = [];
    private readonly Dictionary<string, InventoryObject> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Datacenter, string Folder), InventoryObject> folders = [];

    public Inventory(StackScope scope)
    {
        this.scope = scope;
        foreach (var datacenter in scope.VCenter.Datacenters)
            Add(datacenter);
    }

    public IReadOnlyList<InventoryObject> Objects => objects;

    /// <summary>The object at an address. A folder is one in each datacenter, and has none.</summary>
    public InventoryObject At(string address) => byAddress[address];

    private void Add(Datacenter datacenter)
    {
        var top = Place(new(datacenter, EntityKind.Datacenter, datacenter, null));
        foreach (var vswitch in datacenter.DistributedSwitches)
        {
            Place(new(vswitch, EntityKind.Switch, datacenter, top));
            foreach (var group in vswitch.PortGroups)
                Place(new(group, EntityKind.PortGroup, datacenter, top));
        }
        foreach (var cluster in datacenter.Clusters)
            Add(cluster, top);
    }

    private void Add(Cluster cluster, InventoryObject top)
    {
        var within = Place(new(cluster, EntityKind.Cluster, top.Datacenter, top));
        foreach (var pool in cluster.ResourcePools)
            Place(new(pool, EntityKind.Pool, top.Datacenter, within));
        foreach (var host in scope.HostsOf(cluster))
        {
            Place(new(host, EntityKind.Host, top.Datacenter, within));
            foreach (var machine in host.VirtualMachines)
                Place(
                    new(machine, EntityKind.Machine, top.Datacenter, PoolOf(machine, host) ?? within) { Folder = FolderOf(machine, top) }
                );
        }
    }

    private InventoryObject? PoolOf(VirtualMachine machine, EsxiHost host) =>
        machine.Scheduling?.ResourcePool is { } reference && scope.Fleet.Sites.ResourcePools(host).Resolve(reference).Element is { } pool
            ? At(pool.Address)
            : null;

    private InventoryObject FolderOf(VirtualMachine machine, InventoryObject top) =>
        scope.FoldersAbove(machine).Reverse().Aggregate(top, (parent, folder) => Folder(folder, parent));

    private InventoryObject Folder(Folder folder, InventoryObject parent)
    {
        var key = (parent.Datacenter.Address, folder.Address);
        if (!folders.TryGetValue(key, out var known))
            objects.Add(folders[key] = known = new(folder, EntityKind.Folder, parent.Datacenter, parent));
        return known;
    }

    private InventoryObject Place(InventoryObject added)
    {
        objects.Add(added);
        return byAddress[added.Element.Address] = added;
    }
}
