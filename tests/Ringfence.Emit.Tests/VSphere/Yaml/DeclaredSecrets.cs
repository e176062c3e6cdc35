using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>Inputs that are secret because the provider's schema says so, whatever the program says.</summary>
internal static class DeclaredSecrets
{
    public static IEnumerable<string> In(ProviderSchemas schemas, IReadOnlyDictionary<string, SchemaProperty> declared, JsonObject given) =>
        from entry in given
        let property = declared.GetValueOrDefault(entry.Key)
        where property is not null && entry.Value is not null
        from path in Within(schemas, property, entry.Key, entry.Value)
        select path;

    private static IEnumerable<string> Within(ProviderSchemas schemas, SchemaProperty property, string path, JsonNode value)
    {
        if (property.IsSecret)
            yield return path;
        foreach (var inner in Nested(schemas, property.Type, value))
            yield return path + inner;
    }

    private static IEnumerable<string> Nested(ProviderSchemas schemas, SchemaType type, JsonNode? value) =>
        (type, value) switch
        {
            (SchemaType.ListOf list, JsonArray items) => items.SelectMany(
                (item, index) => Nested(schemas, list.Item, item).Select(inner => $"[{index}]{inner}")
            ),
            (SchemaType.Named named, JsonObject fields) when schemas.Type(named.Token) is { } declared => In(
                    schemas,
                    declared.Properties,
                    fields
                )
                .Select(inner => $".{inner}"),
            _ => [],
        };
}
