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
            if (scope.FoldersAbove(machine).ToList() is { Count: > 0 } chain)
                scope.Place(machine, Folder(chain));
    }

    // The folder, and those above it.
    private StackNode Folder(List<Folder> chain)
    {
        var folder = chain[0];
        if (folders.TryGetValue(folder.Address, out var known))
            return known;
        var parent = chain.Count > 1 ? Folder(chain[1..]) : null;
        var names = chain.Select(above => above.Name.Text).Reverse().ToList();
        var node = scope.Graph.Resource(
            $"{datacenter.Name.Text}-{string.Join("-", names)}",
            VSphereType.Folder,
            component,
            folder,
            [("path", string.Join("/", names)), ("type", "vm"), ("datacenterId", scope.Output(datacenter, "moid"))],
            resource => resource with { DependsOn = parent is null ? ValueList<string>.Empty : ValueList<string>.Of([parent.Name]) }
        );
        folders.Add(folder.Address, node);
        return node;
    }
}
