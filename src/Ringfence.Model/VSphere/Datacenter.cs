using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>A datacenter of a vCenter: the clusters and distributed switches of one site.</summary>
public sealed record Datacenter : Element
{
    /// <summary>The clusters.</summary>
    public ValueList<Cluster> Clusters { get; init; } = ValueList<Cluster>.Empty;

    /// <summary>The distributed switches, each described once; their uplinks are the names of uplink ports.</summary>
    /// <remarks>Every host that is connected has a copy (<see cref="VirtualSwitch.Distributed"/>). Rules judge the copies, so these are no children.</remarks>
    public ValueList<VirtualSwitch> DistributedSwitches { get; init; } = ValueList<VirtualSwitch>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => Clusters;
}
