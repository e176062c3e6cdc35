namespace Ringfence.Model;

/// <summary>A custom object: a set of objects by the administrator's logic (paper IV Aggregation (iii)).</summary>
public sealed record CustomObject : Element
{
    /// <summary>How the members were chosen.</summary>
    public required CustomObjectSelection Selection { get; init; }

    /// <summary>The members: as written when chosen by name, found in the fleet when chosen by tag or predicate.</summary>
    public ValueList<Reference<Element>> Members { get; init; } = ValueList<Reference<Element>>.Empty;

    /// <summary>The tag that chose them; <see langword="null"/> for the other selections.</summary>
    public Setting<ResourceName>? Tag { get; init; }
}
