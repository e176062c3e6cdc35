using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The objects that an entry is about by its target, without what is below them.</summary>
/// <param name="Objects">The objects that are found.</param>
/// <param name="WhyOpen">Why there may be more; <see langword="null"/> when these are all.</param>
internal sealed record TargetedObjects(IReadOnlyList<Element> Objects, string? WhyOpen)
{
    public static TargetedObjects Of(AccessTarget target, FleetIndex index)
    {
        if (target.IsEverything)
            return new([index.Fleet], null);
        if (target.Element is { } element)
            return Found([index.Find(element)], null);
        var custom = index.CustomObjects.Resolve(target.CustomObject!);
        return custom.Element is { } known
            ? Found(known.Members.Select(index.Find), known.Members.WhyOpen)
            : new([], custom.IsFound.IsUnknown ? custom.IsFound.Reason : null);
    }

    private static TargetedObjects Found(IEnumerable<Resolution<Element>> resolutions, string? whyOpen)
    {
        var objects = new List<Element>();
        foreach (var resolution in resolutions)
            if (resolution.Element is { } element)
                objects.Add(element);
            else if (resolution.IsFound.IsUnknown)
                whyOpen ??= resolution.IsFound.Reason;
        return new(objects, whyOpen);
    }
}
