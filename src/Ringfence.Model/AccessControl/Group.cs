namespace Ringfence.Model;

/// <summary>A custom group: an arbitrary combination of users (paper IV Aggregation (i)).</summary>
public sealed record Group : Element
{
    /// <summary>The members, by account name.</summary>
    public ValueList<Reference<DirectoryAccount>> Members { get; init; } = ValueList<Reference<DirectoryAccount>>.Empty;
}
