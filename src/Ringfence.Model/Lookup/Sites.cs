using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>The vCenters of a fleet by what hosts and machines say of them: clusters, resource pools, distributed switches.</summary>
public sealed class Sites
{
    private readonly Fleet fleet;
    private readonly Dictionary<string, Site> byCluster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Datacenter> bySwitch = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> parents;
    private readonly Lazy<ILookup<string, EsxiHost>> hosts;

    internal Sites(Fleet fleet)
    {
        this.fleet = fleet;
        Clusters = new();
        DistributedSwitches = new();
        foreach (var vcenter in fleet.VCenters)
        foreach (var datacenter in vcenter.Datacenters)
        {
            Clusters.AddRange(datacenter.Clusters, cluster => cluster.Name.Text);
            DistributedSwitches.AddRange(datacenter.DistributedSwitches, vswitch => vswitch.Name.Text);
            foreach (var cluster in datacenter.Clusters)
                byCluster[cluster.Address] = new(vcenter, datacenter, cluster);
            foreach (var vswitch in datacenter.DistributedSwitches)
                bySwitch[vswitch.Address] = datacenter;
        }
        parents = new(Parents);
        hosts = new(Hosts);
    }

    /// <summary>The clusters of all vCenters.</summary>
    public Declared<Cluster> Clusters { get; }

    /// <summary>The distributed switches of all datacenters, as they are described once.</summary>
    public Declared<VirtualSwitch> DistributedSwitches { get; }

    /// <summary>Where a host is: the cluster that it names, with its datacenter and vCenter; <see langword="null"/> when it names none of theirs.</summary>
    /// <param name="host">The host.</param>
    public Site? Of(Host host) =>
        host is EsxiHost
        && host.Cluster is { IsKnown: true } named
        && Clusters.Resolve(Reference<Cluster>.To(named.Value.Text)).Element is { } cluster
            ? byCluster[cluster.Address]
            : null;

    /// <summary>The hosts of a cluster, in the order of the fleet.</summary>
    /// <param name="cluster">The cluster.</param>
    public IEnumerable<EsxiHost> HostsOf(Cluster cluster) => hosts.Value[cluster.Address];

    /// <summary>The hosts of a vCenter, in the order of the fleet.</summary>
    /// <param name="vcenter">The vCenter.</param>
    public IEnumerable<EsxiHost> HostsOf(VCenter vcenter) => hosts.Value[vcenter.Address];

    /// <summary>The datacenter of a distributed switch.</summary>
    /// <param name="distributed">The switch, as it is described once.</param>
    public Datacenter DatacenterOf(VirtualSwitch distributed) => bySwitch[distributed.Address];

    /// <summary>The resource pools of the cluster that a host is in; nothing where it is in none.</summary>
    /// <param name="host">The host.</param>
    public Declared<ResourcePool> ResourcePools(Host host) => Declared<ResourcePool>.ByName(Of(host)?.Cluster.ResourcePools);

    /// <summary>What vSphere puts above an element that lies elsewhere in the fleet: the cluster above a host, the distributed switch above a host's copy of it.</summary>
    /// <param name="address">The element's address.</param>
    /// <returns>The parent's address; <see langword="null"/> when the address itself tells the parent.</returns>
    public string? ParentOf(string address) =>
        fleet.VCenters.Count > 0 && parents.Value.TryGetValue(address, out var parent) ? parent : null;

    // Under the addresses of their cluster and of their vCenter.
    private ILookup<string, EsxiHost> Hosts() =>
        fleet
            .Hosts.OfType<EsxiHost>()
            .SelectMany(
                host => Of(host) is { } site ? new[] { site.Cluster.Address, site.VCenter.Address } : [],
                (host, address) => (Host: host, Address: address)
            )
            .ToLookup(at => at.Address, at => at.Host, StringComparer.Ordinal);

    private Dictionary<string, string> Parents()
    {
        var above = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var host in fleet.Hosts)
        {
            if (Of(host) is { } site)
                above[host.Address] = site.Cluster.Address;
            foreach (var copy in host.VirtualSwitches)
                if (copy.Distributed is { } reference && DistributedSwitches.Resolve(reference).Element is { } distributed)
                {
                    above[copy.Address] = distributed.Address;
                    foreach (var (group, original) in copy.PortGroups.Zip(distributed.PortGroups, (group, original) => (group, original)))
                        above[group.Address] = original.Address;
                }
        }
        return above;
    }
}
