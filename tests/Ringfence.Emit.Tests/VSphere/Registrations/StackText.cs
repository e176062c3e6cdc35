using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringfence.Emit.Tests.VSphere.Registrations;

/// <summary>One text per stack, so that two stacks are compared by comparing texts and a difference is readable.</summary>
internal static class StackText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Resources by type and name, properties by name: the order in which a program registers does not matter.</summary>
    public static string Of(RegisteredStack stack)
    {
        var text = new StringBuilder();
        foreach (var registration in stack.Registrations.OrderBy(Key, StringComparer.Ordinal))
            text.Append(Of(registration)).Append('\n');
        foreach (
            var lookup in stack
                .Lookups.Select(lookup => $"{lookup.Function} {Sorted(lookup.Arguments).ToJsonString(Readable)}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
            text.Append("lookup ").Append(lookup).Append('\n');
        text.Append("outputs ").Append(Sorted(stack.Outputs).ToJsonString(Readable)).Append('\n');
        return text.Append("secret outputs ").AppendJoin(", ", stack.SecretOutputs).Append('\n').ToString();
    }

    /// <summary>
    /// The stack as a language without components writes it: children of a component move to its own parent, who depends on a
    /// component depends on what is in it, and options that children take over from a component are theirs already.
    /// </summary>
    public static RegisteredStack WithoutComponents(RegisteredStack stack)
    {
        var components = stack
            .Registrations.Where(registration => registration.IsComponent)
            .Select(component => component.Name)
            .ToHashSet();
        var resources = stack.Registrations.Where(registration => !registration.IsComponent).ToList();
        if (resources.FirstOrDefault(resource => components.Contains(resource.Name)) is { } namesake)
            throw new InvalidOperationException($"'{namesake.Name}' is a component and a resource: who refers to it cannot be told apart.");
        return stack with
        {
            Registrations =
            [
                .. resources.Select(resource =>
                    resource with
                    {
                        Parent = OutOf(components, resource.Parent, stack),
                        DependsOn =
                        [
                            .. resource
                                .DependsOn.SelectMany(name => Members(components, name, stack))
                                .Distinct()
                                .Order(StringComparer.Ordinal),
                        ],
                    }
                ),
            ],
        };
    }

    private static string Of(Registration registration)
    {
        var text = new StringBuilder($"{registration.Type} \"{registration.Name}\"");
        if (registration.Parent is { } parent)
            text.Append($" in \"{parent}\"");
        if (registration.Protect)
            text.Append(" protected");
        if (registration.DependsOn.Count > 0)
            text.Append(" after ").AppendJoin(", ", registration.DependsOn);
        if (registration.SecretPaths.Count > 0)
            text.Append(" secret ").AppendJoin(", ", registration.SecretPaths);
        if (registration.Options.Count > 0)
            text.Append(" with ").Append(Sorted(registration.Options).ToJsonString());
        return text.Append(' ').Append(Sorted(registration.Inputs).ToJsonString(Readable)).ToString();
    }

    private static string Key(Registration registration) => $"{registration.Type}\0{registration.Name}";

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create(entry.Key, SortedOrNull(entry.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(SortedOrNull)]),
            _ => node.DeepClone(),
        };

    private static JsonNode? SortedOrNull(JsonNode? node) => node is null ? null : Sorted(node);

    private static string? OutOf(HashSet<string> components, string? name, RegisteredStack stack)
    {
        while (name is not null && components.Contains(name))
            name = stack.Registrations.First(registration => registration.Name == name).Parent;
        return name;
    }

    private static IEnumerable<string> Members(HashSet<string> components, string name, RegisteredStack stack) =>
        components.Contains(name)
            ? stack.Registrations.Where(child => child.Parent == name).SelectMany(child => Members(components, child.Name, stack))
            : [name];
}
