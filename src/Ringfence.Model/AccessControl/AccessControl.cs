using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>Who may do what on which objects (paper IV).</summary>
public sealed record AccessControl : Element
{
    /// <summary>The module that enforces it on hosts that do not name their own.</summary>
    public AccessModule? Module { get; init; }

    /// <summary>Custom groups: arbitrary combinations of users (paper IV Aggregation (i)).</summary>
    public ValueList<Group> Groups { get; init; } = ValueList<Group>.Empty;

    /// <summary>Custom roles: arbitrary combinations of permissions (paper IV Aggregation (ii)).</summary>
    public ValueList<Role> Roles { get; init; } = ValueList<Role>.Empty;

    /// <summary>Custom objects: combinations of objects by the administrator's logic (paper IV Aggregation (iii)).</summary>
    public ValueList<CustomObject> CustomObjects { get; init; } = ValueList<CustomObject>.Empty;

    /// <summary>Folders: the nodes of the object hierarchy that are no hosts or machines themselves (paper IV Aggregation (iv)).</summary>
    public ValueList<Folder> Folders { get; init; } = ValueList<Folder>.Empty;

    /// <summary>Who is whose parent, where it is not the obvious one (paper IV Aggregation (iv)).</summary>
    public ValueList<HierarchyLink> Hierarchy { get; init; } = ValueList<HierarchyLink>.Empty;

    /// <summary>Grants and denials, in the order of their declaration (paper IV Granularity (i)–(iv)).</summary>
    public ValueList<AccessEntry> Entries { get; init; } = ValueList<AccessEntry>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => [.. Groups, .. Roles, .. CustomObjects, .. Folders];
}
