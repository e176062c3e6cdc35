using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.Checking;

/// <summary>The type of what is known only when the stack is deployed: outputs, config, lookups, and texts made of them.</summary>
internal sealed class ReferenceTypes(
    ProviderSchemas schemas,
    IReadOnlyList<Registration> registrations,
    IReadOnlyDictionary<string, string>? config
)
{
    private readonly ILookup<string, Registration> named = registrations.ToLookup(registration => registration.Name);

    private static readonly SchemaType Text = new SchemaType.Primitive("string");

    public static bool IsReference(JsonObject value) =>
        value.Count > 0 && value.First().Key is "$output" or "$config" or "$lookup" or "$concat";

    /// <summary>The type, or what is wrong with the reference.</summary>
    public (SchemaType? Type, string? Problem) TypeOf(JsonObject reference) =>
        reference.First() switch
        {
            { Key: "$output", Value: { } path } => OfOutput(path.GetValue<string>()),
            { Key: "$config", Value: { } key } => OfConfig(key.GetValue<string>()),
            { Key: "$lookup", Value: { } function } => OfLookup(
                function.GetValue<string>(),
                reference["property"]?.GetValue<string>() ?? ""
            ),
            { Key: "$concat", Value: JsonArray parts } => OfText(parts),
            var (key, value) => (null, $"'{key}' cannot hold {value?.ToJsonString()}"),
        };

    private (SchemaType?, string?) OfOutput(string path)
    {
        // Names may hold dots, and several resources of different types may share one.
        var dots = Enumerable.Range(0, path.Length).Where(at => path[at] == '.');
        var owners = dots.SelectMany(at => named[path[..at]]).ToList();
        if (owners.Count == 0)
            return (null, $"'{path}' is no output: no resource of that name, or no property");
        var answers = owners.Select(owner => OfOutput(owner, path[(owner.Name.Length + 1)..])).ToList();
        return answers.OrderBy(answer => answer.Item1 is null).First();
    }

    private (SchemaType?, string?) OfOutput(Registration owner, string path) =>
        path is "id" or "urn" ? (Text, null)
        : schemas.Resource(owner.Type) is { } resource ? Walk(owner.Type, resource.Outputs, path)
        : (null, $"'{owner.Name}' ({owner.Type}) has no known outputs");

    private (SchemaType?, string?) OfLookup(string token, string path) =>
        schemas.Function(token) is not { } function ? (null, $"no function {token}")
        : path.Length == 0 ? (null, $"{token} gives an object; name one of its properties")
        : Walk(token, function.Outputs, path);

    private (SchemaType?, string?) OfConfig(string key) =>
        config is null ? (new SchemaType.Anything(), null)
        : config.TryGetValue(key, out var type)
            ? (type is "array" or "object" ? new SchemaType.Anything() : new SchemaType.Primitive(type), null)
        : (null, $"config key '{key}' is not declared{NearestName.Hint(key, config.Keys)}");

    private (SchemaType?, string?) OfText(JsonArray parts)
    {
        foreach (var part in parts.OfType<JsonObject>())
            if (TypeOf(part) is (null, _) wrong)
                return wrong;
            else if (TypeOf(part).Type is not (SchemaType.Primitive or SchemaType.Anything))
                return (null, $"{part.ToJsonString()} is no text");
        return (Text, null);
    }

    private (SchemaType?, string?) Walk(string token, IReadOnlyDictionary<string, SchemaProperty> outputs, string path)
    {
        var steps = PropertyPath.Steps(path);
        if (!outputs.TryGetValue(steps[0], out var first))
            return (null, $"{token} has no output '{steps[0]}'{NearestName.Hint(steps[0], outputs.Keys)}");
        var type = first.Type;
        foreach (var step in steps.Skip(1))
            if (Into(type, step) is { } inner)
                type = inner;
            else
                return (null, $"{token}: '{step}' leads nowhere in {type}");
        return (type, null);
    }

    private SchemaType? Into(SchemaType type, string step) =>
        type switch
        {
            SchemaType.ListOf list when PropertyPath.IsIndex(step) => list.Item,
            SchemaType.MapOf map when !PropertyPath.IsIndex(step) => map.Item,
            SchemaType.Named named => schemas.Type(named.Token)?.Properties.GetValueOrDefault(step)?.Type,
            SchemaType.Anything => type,
            _ => null,
        };
}
