using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringfence.Emit.Tests.VSphere.Schemas;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>An entry of <c>resources</c>, before anything in it is resolved.</summary>
internal sealed partial class YamlResource
{
    private static readonly string[] Plain =
    [
        "additionalSecretOutputs",
        "ignoreChanges",
        "replaceOnChanges",
        "aliases",
        "version",
        "pluginDownloadURL",
        "retainOnDelete",
        "deleteBeforeReplace",
        "import",
    ];

    private readonly YamlMappingNode? options;

    private YamlResource(string type, string name, YamlMappingNode? properties, YamlMappingNode? options) =>
        (Type, Name, Properties, this.options) = (type, name, properties, options);

    public string Type { get; }

    public string Name { get; }

    public YamlMappingNode? Properties { get; }

    public string? Parent => Option("parent") is { } parent ? Text(parent) : null;

    public bool? Protect => Option("protect") is { } protect ? (bool?)YamlJson.Of(protect) : null;

    public IEnumerable<string> DependsOn =>
        Option("dependsOn") switch
        {
            null => [],
            YamlSequenceNode list => list.Select(Text),
            var single => [Text(single)],
        };

    public static YamlResource Read(ProviderSchemas schemas, string key, YamlNode node)
    {
        var entry = node as YamlMappingNode ?? throw new FormatException($"resources.{key} is no map.");
        foreach (var field in entry.Children.Keys.Select(Text))
            if (field is not ("type" or "name" or "properties" or "options"))
                throw new FormatException($"resources.{key}: '{field}' is unknown here.");
        var type = YamlJson.Child(entry, "type") ?? throw new FormatException($"resources.{key} has no type.");
        var resource = new YamlResource(
            schemas.Canonical(Text(type)),
            YamlJson.Child(entry, "name") is { } name ? Text(name) : key,
            YamlJson.Child(entry, "properties") as YamlMappingNode,
            YamlJson.Child(entry, "options") as YamlMappingNode
        );
        foreach (var option in resource.options?.Children.Keys.Select(Text) ?? [])
            if (
                !Plain.Contains(option)
                && option is not ("parent" or "protect" or "dependsOn" or "provider" or "customTimeouts" or "deletedWith")
            )
                throw new FormatException($"resources.{key}: no option '{option}'.");
        return resource;
    }

    /// <summary>Options beside parent, protection and dependencies, resolved.</summary>
    public JsonObject FurtherOptions(YamlValues values)
    {
        var further = new JsonObject();
        foreach (var name in Plain)
            if (Option(name) is { } option)
                further[name] = YamlJson.Of(option);
        if (Provider(values, depth: 0) is { } provider)
            further["provider"] = provider;
        if (Option("deletedWith") is { } owner)
            further["deletedWith"] = values.NameOf(Text(owner));
        if (Option("customTimeouts") is YamlMappingNode timeouts)
            further["customTimeouts"] = new JsonObject(
                timeouts.Children.Select(entry => KeyValuePair.Create(Text(entry.Key), (JsonNode?)Seconds(Text(entry.Value))))
            );
        return further;
    }

    /// <summary>Outputs that are secret because the options say so.</summary>
    public IEnumerable<string> SecretOutputs => Option("additionalSecretOutputs") is YamlSequenceNode names ? names.Select(Text) : [];

    // A child of the same package uses its parent's provider.
    private string? Provider(YamlValues values, int depth)
    {
        if (Option("provider") is { } provider)
            return values.NameOf(Text(provider));
        if (Parent is not { } reference || depth > values.ResourceCount)
            return null;
        var parent = values.Resource(reference);
        return parent.Type.Split(':')[0] == Type.Split(':')[0] ? parent.Provider(values, depth + 1) : null;
    }

    private YamlNode? Option(string name) => options is null ? null : YamlJson.Child(options, name);

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw new FormatException($"'{node}' is no text.");

    private static double Seconds(string duration) =>
        Duration()
            .Matches(duration)
            .Sum(match =>
                double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                * match.Groups[2].Value switch
                {
                    "h" => 3600,
                    "m" => 60,
                    _ => 1,
                }
            );

    [GeneratedRegex("([0-9.]+)(h|m|s)")]
    private static partial Regex Duration();
}
