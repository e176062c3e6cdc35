namespace Ringfence.Model;

/// <summary>A grant or denial that concerns a request.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Order">Its place in the order of declaration, from 0.</param>
/// <param name="Distance">How far above the object its target is; 0 for the object itself.</param>
/// <param name="At">The address of the object or ancestor through which it applies.</param>
/// <param name="Applies">Whether it certainly applies.</param>
public sealed record ApplicableEntry(AccessEntry Entry, int Order, int Distance, string At, Truth Applies)
{
    /// <summary>Whether it concerns the user through a group.</summary>
    public bool IsForGroup => Entry.Principal.Group is not null;
}
