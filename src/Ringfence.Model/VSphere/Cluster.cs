using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>A cluster of ESXi hosts, which vCenter schedules as one.</summary>
public sealed record Cluster : Element
{
    /// <summary>Whether machines are restarted elsewhere when a host fails (vSphere HA).</summary>
    public Setting<bool> HighAvailability { get; init; } = true;

    /// <summary>How far vCenter moves machines by itself (DRS). Resource pools need it.</summary>
    public Setting<DrsAutomation> Drs { get; init; } = DrsAutomation.FullyAutomated;

    /// <summary>The datastore of machines that name none.</summary>
    public Setting<ResourceName>? Datastore { get; init; }

    /// <summary>The resource pools, all directly below the cluster.</summary>
    public ValueList<ResourcePool> ResourcePools { get; init; } = ValueList<ResourcePool>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => ResourcePools;
}
