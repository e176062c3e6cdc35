using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>A vCenter Server and the inventory that it manages. Hosts are in it by the name of their cluster (<see cref="Host.Cluster"/>).</summary>
public sealed record VCenter : Element
{
    /// <summary>Its DNS name; the element's name when not set.</summary>
    public Setting<DnsName>? Server { get; init; }

    /// <summary>The datacenters.</summary>
    public ValueList<Datacenter> Datacenters { get; init; } = ValueList<Datacenter>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => Datacenters;
}
