using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using NJsonSchema;
using Ringfence.Emit.Tests.VSphere.Schemas;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>A <c>Pulumi.yaml</c>: which project it is and which config it declares.</summary>
internal sealed record PulumiProject(string Name, IReadOnlyDictionary<string, ConfigKey> Config)
{
    /// <summary>Config keys → type, as <see cref="Checking.SchemaCheck"/> wants them.</summary>
    public IReadOnlyDictionary<string, string> ConfigTypes => Config.ToDictionary(entry => entry.Key, entry => entry.Value.Type);

    public static PulumiProject Read(string yaml) => Read((YamlMappingNode)YamlJson.Load(yaml));

    public static PulumiProject Read(YamlMappingNode root)
    {
        var name = YamlJson.Child(root, "name") is YamlScalarNode scalar ? scalar.Value! : "";
        var config = new[] { "config", "configuration" }
            .Select(section => YamlJson.Child(root, section))
            .OfType<YamlMappingNode>()
            .SelectMany(section => section.Children)
            .ToDictionary(entry => Key(name, ((YamlScalarNode)entry.Key).Value!), entry => Declaration(entry.Value));
        return new(name, config);
    }

    /// <summary>What Pulumi's own schema of the file objects to; the test is skipped where the schema is not.</summary>
    public static IEnumerable<string> Problems(string yaml)
    {
        var schema = JsonSchema
            .FromJsonAsync(Modern(File.ReadAllText(ProviderSchemas.DemandFile("pulumi-project-schema.json"))), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return schema
            .Validate(YamlJson.Of(YamlJson.Load(yaml))!.ToJsonString())
            .Select(problem => $"Pulumi.yaml: {problem.Kind} at {problem.Path}");
    }

    // The validator resolves references as older drafts spell them.
    private static string Modern(string schema) => schema.Replace("$defs", "definitions", System.StringComparison.Ordinal);

    private static string Key(string project, string key) =>
        key.StartsWith(project + ":", System.StringComparison.Ordinal) ? key[(project.Length + 1)..] : key;

    private static ConfigKey Declaration(YamlNode declared) =>
        declared is YamlMappingNode map
            ? new(
                YamlJson.Child(map, "type") is YamlScalarNode type ? type.Value!.ToLowerInvariant() : "string",
                YamlJson.Child(map, "secret") is YamlScalarNode { Value: "true" },
                (YamlJson.Child(map, "default") ?? YamlJson.Child(map, "value")) is { } value ? YamlJson.Of(value) : null
            )
            : new("string", false, YamlJson.Of(declared));
}

/// <summary>A declared config key.</summary>
internal sealed record ConfigKey(string Type, bool IsSecret, JsonNode? Default);
