using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.Checking;

/// <summary>Values against the types that a schema declares, down to the last item.</summary>
internal sealed class InputCheck(ProviderSchemas schemas, ReferenceTypes references)
{
    public IEnumerable<string> Properties(string place, IReadOnlyDictionary<string, SchemaProperty> declared, JsonObject given)
    {
        foreach (var (name, value) in given)
            if (!declared.TryGetValue(name, out var property))
                yield return $"{place}: no property '{name}'{NearestName.Hint(name, declared.Keys)}";
            else
                foreach (var problem in Value($"{place}.{name}", property.Type, value))
                    yield return problem;
        foreach (var property in declared.Values)
            if (property.IsRequired && given[property.Name] is null)
                yield return $"{place}: '{property.Name}' is required";
    }

    public IEnumerable<string> Value(string place, SchemaType type, JsonNode? value)
    {
        if (value is null)
            return [];
        if (value is JsonObject map && ReferenceTypes.IsReference(map))
            return Reference(place, type, map);
        return type switch
        {
            SchemaType.Primitive primitive => IsPrimitive(primitive.Name, value) ? [] : [Wrong(place, type, value)],
            SchemaType.ListOf list => value is JsonArray items
                ? items.SelectMany(
                    (item, index) => item is null ? [$"{place}[{index}]: is null"] : Value($"{place}[{index}]", list.Item, item)
                )
                : [Wrong(place, type, value)],
            SchemaType.MapOf entries => value is JsonObject fields
                ? fields.SelectMany(field => Value($"{place}.{field.Key}", entries.Item, field.Value))
                : [Wrong(place, type, value)],
            SchemaType.Named named => OfDeclaredType(place, named, value),
            SchemaType.OneOf choice => choice.Choices.Any(each => !Value(place, each, value).Any()) ? [] : [Wrong(place, type, value)],
            SchemaType.Asset => value is JsonObject asset
            && asset.Any(field => field.Key.StartsWith("fn::", System.StringComparison.Ordinal))
                ? []
                : [Wrong(place, type, value)],
            _ => Inside(place, value),
        };
    }

    private IEnumerable<string> OfDeclaredType(string place, SchemaType.Named named, JsonNode value)
    {
        if (schemas.Type(named.Token) is not { } declared)
            return [$"{place}: the schema lacks {named.Token}"];
        if (declared.Values is not { } values)
            return value is JsonObject fields ? Properties(place, declared.Properties, fields) : [Wrong(place, named, value)];
        var problems = Value(place, declared.Underlying!, value).ToList();
        if (problems.Count == 0 && values.All(each => each.Value != value.ToString()))
            problems.Add($"{place}: '{value}' is none of {string.Join(", ", values.Select(each => each.Value))}");
        return problems;
    }

    private IEnumerable<string> Reference(string place, SchemaType type, JsonObject reference)
    {
        var (actual, problem) = references.TypeOf(reference);
        if (problem is not null)
            yield return $"{place}: {problem}";
        else if (!Fits(actual!, type))
            yield return $"{place}: {type} expected, {reference.ToJsonString()} is {actual}";
    }

    // What has no type of its own may still hold references, and those must lead somewhere.
    private IEnumerable<string> Inside(string place, JsonNode value) =>
        value switch
        {
            JsonObject fields => fields.SelectMany(field => Value($"{place}.{field.Key}", new SchemaType.Anything(), field.Value)),
            JsonArray items => items.SelectMany((item, index) => Value($"{place}[{index}]", new SchemaType.Anything(), item)),
            _ => [],
        };

    private bool Fits(SchemaType actual, SchemaType expected) =>
        (actual, expected) switch
        {
            (SchemaType.Anything, _) or (_, SchemaType.Anything) => true,
            (_, SchemaType.OneOf choice) => choice.Choices.Any(each => Fits(actual, each)),
            (SchemaType.Primitive { Name: "integer" }, SchemaType.Primitive { Name: "number" }) => true,
            (SchemaType.ListOf a, SchemaType.ListOf b) => Fits(a.Item, b.Item),
            (SchemaType.MapOf a, SchemaType.MapOf b) => Fits(a.Item, b.Item),
            (SchemaType.Primitive, SchemaType.Named named) => schemas.Type(named.Token)?.Underlying is { } underlying
                && Fits(actual, underlying),
            _ => actual == expected,
        };

    private static bool IsPrimitive(string name, JsonNode value) =>
        (name, value.GetValueKind()) switch
        {
            ("string", JsonValueKind.String) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => double.IsInteger(value.Deserialize<double>()),
            _ => false,
        };

    private static string Wrong(string place, SchemaType type, JsonNode value) => $"{place}: {type} expected, {value.ToJsonString()} given";
}
