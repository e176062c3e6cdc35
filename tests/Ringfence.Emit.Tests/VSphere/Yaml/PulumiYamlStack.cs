using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>Reads a Pulumi YAML program into what it would register, as Pulumi's own reader understands it.</summary>
internal sealed class PulumiYamlStack
{
    private readonly ProviderSchemas schemas;
    private readonly YamlMappingNode root;
    private readonly YamlValues values;
    private readonly Dictionary<string, YamlResource> resources;

    private PulumiYamlStack(ProviderSchemas schemas, string yaml)
    {
        (this.schemas, root) = (schemas, (YamlMappingNode)YamlJson.Load(yaml));
        resources = Section("resources").ToDictionary(entry => entry.Key, entry => YamlResource.Read(schemas, entry.Key, entry.Value));
        var config = PulumiProject.Read(root).Config;
        var variables = Section("variables").ToDictionary();
        if (
            resources.Keys.Concat(config.Keys).Concat(variables.Keys).GroupBy(name => name).FirstOrDefault(names => names.Count() > 1) is
            { } names
        )
            throw new FormatException($"'{names.Key}' names two things: resources, variables and config keys share their names.");
        values = new(schemas, config, resources, variables);
    }

    /// <summary>Everything that the program registers.</summary>
    /// <exception cref="FormatException">It refers to what is not there, or uses what this reader does not know.</exception>
    public static RegisteredStack Read(ProviderSchemas schemas, string yaml) => new PulumiYamlStack(schemas, yaml).Read();

    private RegisteredStack Read()
    {
        var registrations = resources.Values.Select(Registration).ToList();
        foreach (var variable in Section("variables"))
            values.Of(variable.Value, variable.Key, new HashSet<string>());
        var secrets = new SortedSet<string>(StringComparer.Ordinal);
        var outputs = new JsonObject(
            Section("outputs").Select(entry => KeyValuePair.Create(entry.Key, values.Of(entry.Value, entry.Key, secrets)))
        );
        return new(registrations, values.Lookups, outputs) { SecretOutputs = [.. secrets] };
    }

    private Registration Registration(YamlResource resource)
    {
        var secrets = new SortedSet<string>(StringComparer.Ordinal);
        var inputs = resource.Properties is null ? [] : (JsonObject)values.Of(resource.Properties, "", secrets)!;
        if (schemas.Resource(resource.Type) is { } declared)
            secrets.UnionWith(DeclaredSecrets.In(schemas, declared.Inputs, inputs));
        return new(resource.Type, resource.Name, inputs)
        {
            Parent = resource.Parent is { } parent ? values.NameOf(parent) : null,
            DependsOn = [.. resource.DependsOn.Select(values.NameOf).Distinct().Order(StringComparer.Ordinal)],
            Protect = Protected(resource, depth: 0),
            SecretPaths = [.. secrets],
            Options = resource.FurtherOptions(values),
        };
    }

    // The engine hands the protection of a parent on to its children, unless they say otherwise.
    private bool Protected(YamlResource resource, int depth) =>
        resource.Protect ?? (resource.Parent is { } parent && depth < resources.Count && Protected(values.Resource(parent), depth + 1));

    private IEnumerable<KeyValuePair<string, YamlNode>> Section(string name) =>
        YamlJson.Child(root, name) is YamlMappingNode section
            ? section.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, entry.Value))
            : [];
}
