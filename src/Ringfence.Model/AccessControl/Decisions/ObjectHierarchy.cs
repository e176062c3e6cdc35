using System;
using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>Who is whose parent: the obvious parents, and the links that replace them (paper IV Aggregation (iv)).</summary>
public sealed class ObjectHierarchy
{
    private readonly FleetIndex index;
    private readonly Dictionary<string, string> linkedParents = new(StringComparer.Ordinal);

    /// <summary>Reads the hierarchy of a fleet.</summary>
    /// <param name="index">The fleet.</param>
    public ObjectHierarchy(FleetIndex index)
    {
        this.index = index;
        foreach (var link in index.Fleet.AccessControl?.Hierarchy ?? ValueList<HierarchyLink>.Empty)
            if (index.Find(link.Child).Element is { } child && index.Find(link.Parent).Element is { } parent)
            {
                if (!linkedParents.ContainsKey(child.Address))
                    linkedParents.Add(child.Address, parent.Address);
            }
            else
                WhyIncomplete ??= $"the parent of '{link.Child}' is not known";
    }

    /// <summary>Why ancestors may be missing: a link leads to something that is unknown or undeclared; <see langword="null"/> when none does.</summary>
    public string? WhyIncomplete { get; }

    /// <summary>The object and its ancestors, nearest first. A cycle, of which rule RF3008 speaks, ends it.</summary>
    /// <param name="address">The object's address.</param>
    public IReadOnlyList<string> SelfAndAncestors(string address)
    {
        var chain = new List<string>();
        for (var at = address; at is not null && !chain.Contains(at); at = ParentOf(at))
            chain.Add(at);
        return chain;
    }

    /// <summary>The parent's address; <see langword="null"/> for the fleet, and for what is not of it.</summary>
    /// <param name="address">The object's address.</param>
    public string? ParentOf(string address)
    {
        if (linkedParents.TryGetValue(address, out var linked))
            return linked;
        if (address == index.Fleet.Address)
            return null;
        if (index.Sites.ParentOf(address) is { } above)
            return above;
        var isFolder = index.Fleet.AccessControl is { } access && address.StartsWith(access.Address + "/", StringComparison.Ordinal);
        // An address without a slash is not of this fleet, and has no ancestors in it.
        var end = address.LastIndexOf('/');
        return isFolder ? index.Fleet.Address
            : end < 0 ? null
            : address.Substring(0, end);
    }
}
