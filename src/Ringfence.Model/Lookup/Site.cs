namespace Ringfence.Model;

/// <summary>A cluster and what is above it.</summary>
/// <param name="VCenter">The vCenter.</param>
/// <param name="Datacenter">The datacenter.</param>
/// <param name="Cluster">The cluster.</param>
public sealed record Site(VCenter VCenter, Datacenter Datacenter, Cluster Cluster);
