using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Compares what was declared with what libvirt says it has: libvirt adds much of its own, but what was declared must all be there.</summary>
internal static class DeclaredXml
{
    /// <summary>The elements that were declared and are not there, or differ, by their paths.</summary>
    public static IEnumerable<string> Missing(XElement declared, XElement actual) => Missing(declared, actual, declared.Name.LocalName);

    /// <summary>A document without what only tells one object from another: two that differ in nothing else are one case to libvirt.</summary>
    public static string Shape(XElement declared)
    {
        var shape = new XElement(declared);
        foreach (var element in shape.DescendantsAndSelf().Where(element => element.Name.LocalName is "name" or "uuid" or "title"))
            element.Value = "";
        foreach (var attribute in shape.Descendants("mac").Concat(shape.Descendants("source")).Attributes().ToList())
            attribute.Value = "";
        return shape.ToString();
    }

    private static IEnumerable<string> Missing(XElement declared, XElement actual, string path)
    {
        foreach (var attribute in declared.Attributes().Where(attribute => !IsSaid(attribute, actual.Attribute(attribute.Name)?.Value)))
            yield return $"{path}/@{attribute.Name}={attribute.Value}";
        if (!declared.HasElements && declared.Value != actual.Value)
            yield return $"{path}={declared.Value}";
        // Of several of a name each stands for itself: none may be found twice.
        var open = actual.Elements().ToList();
        foreach (var child in declared.Elements())
        {
            var match = open.FirstOrDefault(candidate => candidate.Name == child.Name && !Missing(child, candidate, "").Any());
            if (match is null)
                yield return $"{path}/{child.ToString(SaveOptions.DisableFormatting)}";
            else
                open.Remove(match);
        }
    }

    // QEMU's name for its newest machine of a kind is resolved when a domain is defined.
    private static bool IsSaid(XAttribute declared, string? actual) =>
        actual == declared.Value
        || (declared is { Name.LocalName: "machine", Value: "q35" } && actual?.StartsWith("pc-q35-", StringComparison.Ordinal) is true);
}
