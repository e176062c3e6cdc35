using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>An object of vCenter's inventory that bears permissions.</summary>
/// <param name="Element">The element of the fleet that it is.</param>
/// <param name="Kind">What it is to vCenter.</param>
/// <param name="Datacenter">The datacenter that it is in; itself for a datacenter.</param>
/// <param name="Parent">What it inherits from; <see langword="null"/> for a datacenter, above which nothing is touched.</param>
internal sealed record InventoryObject(Element Element, EntityKind Kind, Datacenter Datacenter, InventoryObject? Parent)
{
    /// <summary>The folder or datacenter that a machine inherits from besides its pool or cluster.</summary>
    public InventoryObject? Folder { get; init; }

    public bool Equals(InventoryObject? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
