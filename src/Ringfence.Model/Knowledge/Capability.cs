namespace Ringfence.Model;

/// <summary>A declared ability, or inability, of a product.</summary>
/// <typeparam name="TKind">The enumeration of abilities.</typeparam>
public sealed record Capability<TKind>
    where TKind : struct
{
    /// <summary>Which ability.</summary>
    public required TKind Kind { get; init; }

    /// <summary>Whether the product has it.</summary>
    public required Setting<bool> IsProvided { get; init; }
}
