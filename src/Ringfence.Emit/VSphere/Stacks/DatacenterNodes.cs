using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A datacenter and the VM folders that machines of its hosts are placed in.</summary>
internal sealed class DatacenterNodes(StackScope scope, Datacenter datacenter)
{
    private readonly Dictionary<string, StackNode> folders = new(StringComparer.Ordinal);
    private string component = "";

    public void Add()
    {
        component = scope.Graph.Component($"{datacenter.Name.Text}-datacenter", StackComponentKind.Datacenter, datacenter);
        scope.StandsFor(
            datacenter,
            scope.Graph.Resource(datacenter.Name.Text, VSphereType.Datacenter, component, datacenter, [("name", datacenter.Name.Text)])
        );
        foreach (var host in datacenter.Clusters.SelectMany(scope.HostsOf))
        foreach (var machine in host.VirtualMachines)
            if (FolderOf(machine) is { } folder)
                scope.Place(machine, Folder(folder));
    }

    /// <summary>The folder that a machine is placed in by the hierarchy of access control; <see langword="null"/> when it is in none.</summary>
    private Folder? FolderOf(VirtualMachine machine) => scope.Hierarchy.ParentOf(machine.Address) is { } parent ? FolderAt(parent) : null;

    private Folder? FolderAt(string address) =>
        scope.Fleet.Fleet.AccessControl?.Folders.FirstOrDefault(folder => folder.Address == address);

    private StackNode Folder(Folder folder)
    {
        if (folders.TryGetValue(folder.Address, out var known))
            return known;
        var chain = scope.Hierarchy.SelfAndAncestors(folder.Address).Select(FolderAt).TakeWhile(above => above is not null).ToList();
        var parent = chain.Count > 1 ? Folder(chain[1]!) : null;
        var node = scope.Graph.Resource(
            $"{datacenter.Name.Text}-{string.Join("-", chain.Select(above => above!.Name.Text).Reverse())}",
            VSphereType.Folder,
            component,
            folder,
            [
                ("path", string.Join("/", chain.Select(above => above!.Name.Text).Reverse())),
                ("type", "vm"),
                ("datacenterId", scope.Output(datacenter, "moid")),
            ],
            resource => resource with { DependsOn = parent is null ? ValueList<string>.Empty : ValueList<string>.Of([parent.Name]) }
        );
        folders.Add(folder.Address, node);
        return node;
    }
}
