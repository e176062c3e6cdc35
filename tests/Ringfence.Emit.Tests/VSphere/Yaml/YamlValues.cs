using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Checking;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>Values of a Pulumi YAML program, with what they refer to resolved by name.</summary>
internal sealed class YamlValues(
    ProviderSchemas schemas,
    IReadOnlyDictionary<string, ConfigKey> config,
    IReadOnlyDictionary<string, YamlResource> resources,
    IReadOnlyDictionary<string, YamlNode> variables
)
{
    private const int MaxDepth = 50;

    private readonly Dictionary<string, Lookup> lookups = [];
    private int depth;

    public IReadOnlyList<Lookup> Lookups => [.. lookups.Values];

    public int ResourceCount => resources.Count;

    /// <summary>A value as it goes to the engine; paths that are secret are added to <paramref name="secrets"/>.</summary>
    public JsonNode? Of(YamlNode node, string path, ISet<string> secrets)
    {
        if (++depth > MaxDepth)
            throw new FormatException($"{path}: refers to itself.");
        try
        {
            return node switch
            {
                YamlMappingNode map when Function(map) is { } function => Call(function.Name, function.Argument, path, secrets),
                YamlMappingNode map => new JsonObject(
                    map.Children.Select(entry => (Key: ((YamlScalarNode)entry.Key).Value!, entry.Value))
                        .Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, Below(path, entry.Key), secrets)))
                ),
                YamlSequenceNode list => new JsonArray([.. list.Select((item, index) => Of(item, $"{path}[{index}]", secrets))]),
                _ => YamlJson.Scalar((YamlScalarNode)node) is JsonValue value && value.TryGetValue(out string? text)
                    ? Text(text, path, secrets)
                    : YamlJson.Scalar((YamlScalarNode)node),
            };
        }
        finally
        {
            depth--;
        }
    }

    /// <summary>The name of the resource that an option refers to.</summary>
    public string NameOf(string reference) => Resource(reference).Name;

    public YamlResource Resource(string reference) =>
        Interpolation.Parts(reference) is [{ IsReference: true } part] && resources.TryGetValue(part.Text, out var resource)
            ? resource
            : throw new FormatException($"'{reference}' is no resource.");

    private JsonNode? Text(string text, string path, ISet<string> secrets)
    {
        var parts = new List<JsonNode?>();
        foreach (var part in Interpolation.Parts(text))
        {
            var value = part.IsReference ? Reference(part.Text, path, secrets) : part.Text;
            // Text beside text is one text, wherever it stood.
            if (parts is [.., JsonValue last] && value is JsonValue)
                parts[^1] = $"{last}{value}";
            else
                parts.Add(value);
        }
        return parts switch
        {
            [] => "",
            [var single] => single?.DeepClone(),
            _ => new JsonObject { ["$concat"] = new JsonArray([.. parts]) },
        };
    }

    private JsonNode? Reference(string reference, string path, ISet<string> secrets)
    {
        var (name, rest) = Root(reference);
        if (resources.TryGetValue(name, out var resource))
        {
            var output = Canonical(rest);
            if (SecretOutputs(resource).Contains(PropertyPath.Steps(rest) is [var first, ..] ? first : null))
                secrets.Add(path);
            return new JsonObject { ["$output"] = $"{resource.Name}.{output}" };
        }
        if (config.TryGetValue(name, out var key) && rest.Length == 0)
        {
            if (key.IsSecret)
                secrets.Add(path);
            return new JsonObject { ["$config"] = name };
        }
        if (variables.TryGetValue(name, out var variable))
            return Within(Of(variable, path, secrets), rest);
        throw new FormatException($"{path}: '{reference}' refers to nothing.");
    }

    // Config keys of other namespaces hold a colon, resource names may hold anything but what separates properties.
    private static (string Name, string Path) Root(string reference)
    {
        var end = reference.IndexOfAny(['.', '[']);
        return end < 0 ? (reference, "") : (reference[..end], reference[end] == '.' ? reference[(end + 1)..] : reference[end..]);
    }

    private static JsonNode? Within(JsonNode? value, string rest)
    {
        if (rest.Length == 0 || value is null)
            return value;
        if (value is JsonObject reference && reference.ContainsKey("$lookup"))
        {
            var property = reference["property"]!.GetValue<string>();
            reference["property"] = property.Length == 0 ? Canonical(rest) : Canonical($"{property}{(rest[0] == '[' ? "" : ".")}{rest}");
            return reference;
        }
        foreach (var step in PropertyPath.Steps(rest))
            value = PropertyPath.IsIndex(step)
                ? value?[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)]
                : value?[step];
        return value?.DeepClone() ?? throw new FormatException($"'{rest}' leads nowhere.");
    }

    private static string Canonical(string path) =>
        PropertyPath
            .Steps(path)
            .Aggregate(
                "",
                (whole, step) =>
                    PropertyPath.IsIndex(step) ? whole + step
                    : step.AsSpan().IndexOfAny('.', '[', '"') >= 0 ? $"{whole}[\"{step}\"]"
                    : Below(whole, step)
            );

    private IEnumerable<string?> SecretOutputs(YamlResource resource) =>
        resource.SecretOutputs.Concat(
            schemas.Resource(resource.Type)?.Outputs.Values.Where(output => output.IsSecret).Select(output => output.Name) ?? []
        );

    private static (string Name, YamlNode Argument)? Function(YamlMappingNode map) =>
        map.Children.Count == 1
        && map.Children.First() is { Key: YamlScalarNode { Value: { } name } } entry
        && name.StartsWith("fn::", StringComparison.Ordinal)
            ? (name["fn::".Length..], entry.Value)
            : null;

    private JsonNode? Call(string function, YamlNode argument, string path, ISet<string> secrets)
    {
        switch (function)
        {
            case "invoke" when argument is YamlMappingNode call && YamlJson.Child(call, "function") is YamlScalarNode { Value: { } token }:
                return Within(
                    Invoke(token, YamlJson.Child(call, "arguments"), path, secrets),
                    (YamlJson.Child(call, "return") as YamlScalarNode)?.Value ?? ""
                );
            case "secret":
                secrets.Add(path);
                return Of(argument, path, secrets);
            case "stringAsset" or "fileAsset" or "fileArchive":
                return new JsonObject { ["fn::" + function] = Of(argument, path, secrets) };
            case var _ when function.Contains(':'):
                return Invoke(function, argument, path, secrets);
            default:
                throw new FormatException($"{path}: fn::{function} is not known here.");
        }
    }

    private JsonObject Invoke(string token, YamlNode? arguments, string path, ISet<string> secrets)
    {
        var inner = new HashSet<string>();
        var given = arguments is null ? [] : (JsonObject)Of(arguments, "", inner)!;
        if (inner.Count > 0)
            secrets.Add(path);
        var lookup = new Lookup(schemas.Canonical(token), given);
        lookups.TryAdd($"{lookup.Function} {given.ToJsonString()}", lookup);
        return new JsonObject
        {
            ["$lookup"] = lookup.Function,
            ["arguments"] = given.DeepClone(),
            ["property"] = "",
        };
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
