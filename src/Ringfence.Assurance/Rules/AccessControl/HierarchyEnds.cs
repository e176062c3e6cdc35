using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>Where the ancestors of an object end: at the fleet, or in a cycle. Each address is walked once.</summary>
internal sealed class HierarchyEnds(ObjectHierarchy hierarchy)
{
    private static readonly IReadOnlyList<string> fleet = [];

    private readonly Dictionary<string, IReadOnlyList<string>> ends = new(StringComparer.Ordinal);

    /// <summary>The cycle that the object is in or under, from child to parent; empty when its ancestors lead to the fleet.</summary>
    public IReadOnlyList<string> CycleAbove(string address)
    {
        var path = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var end = fleet;
        for (var at = address; at is not null; at = hierarchy.ParentOf(at))
        {
            if (ends.TryGetValue(at, out var known))
            {
                end = known;
                break;
            }
            if (places.TryGetValue(at, out var start))
            {
                end = path.GetRange(start, path.Count - start);
                break;
            }
            places.Add(at, path.Count);
            path.Add(at);
        }
        foreach (var walked in path)
            ends[walked] = end;
        return end;
    }
}
