using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>A waiver and the element that carries it. Two are the same only if they are one: a waiver written twice is two.</summary>
/// <param name="Element">The element.</param>
/// <param name="Waiver">The waiver.</param>
public sealed record PlacedWaiver(Element Element, Waiver Waiver)
{
    /// <inheritdoc/>
    public bool Equals(PlacedWaiver? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
