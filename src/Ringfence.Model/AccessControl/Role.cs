namespace Ringfence.Model;

/// <summary>A custom role: an arbitrary combination of permissions (paper IV Aggregation (ii)).</summary>
public sealed record Role : Element
{
    /// <summary>The permissions.</summary>
    public ValueList<Setting<Permission>> Permissions { get; init; } = ValueList<Setting<Permission>>.Empty;

    /// <summary>Whether the role administers the platform itself and may therefore touch driver domains (paper V(b)).</summary>
    public Setting<bool> IsPlatform { get; init; } = false;
}
