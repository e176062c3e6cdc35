namespace Ringfence.Model;

/// <summary>A parent-child relationship that replaces the obvious one (paper IV Aggregation (iv)).</summary>
/// <remarks>
/// Without a link a host and a folder are children of the fleet, a switch or machine of its host, a portgroup of its switch and a vNIC of its machine.
/// </remarks>
public sealed record HierarchyLink
{
    /// <summary>The child: a folder's name or the address of a host or virtual machine, with or without the fleet's name in front.</summary>
    public required Reference<Element> Child { get; init; }

    /// <summary>The parent: a folder's name or the fleet's.</summary>
    public required Reference<Element> Parent { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
