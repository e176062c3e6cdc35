using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ringfence.Emit.Tests.VSphere.Schemas;

/// <summary>The schema of one provider, as its authors publish it.</summary>
internal sealed class PackageSchema
{
    private readonly JsonElement root;
    private readonly Regex moduleFormat;

    // A stack asks for few tokens, and for each of them very often.
    private readonly ConcurrentDictionary<string, SchemaMember?> resources = new();
    private readonly ConcurrentDictionary<string, SchemaMember?> functions = new();
    private readonly ConcurrentDictionary<string, DeclaredType?> types = new();

    private PackageSchema(JsonElement root)
    {
        this.root = root;
        Name = root.GetProperty("name").GetString()!;
        moduleFormat = new Regex(Child(root, "meta", "moduleFormat")?.GetString() ?? "(.*)");
    }

    public string Name { get; }

    public static PackageSchema Read(string path) => new(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.Clone());

    /// <summary>All resource tokens.</summary>
    public IEnumerable<string> Resources => root.GetProperty("resources").EnumerateObject().Select(entry => entry.Name);

    /// <summary>All tokens of functions that are not methods of a resource.</summary>
    public IEnumerable<string> Functions =>
        root.GetProperty("functions")
            .EnumerateObject()
            .Select(entry => entry.Name)
            .Where(token => !token.StartsWith("pulumi:", System.StringComparison.Ordinal));

    public SchemaMember? Resource(string token) => resources.GetOrAdd(token, ReadResource);

    public SchemaMember? Function(string token) => functions.GetOrAdd(token, ReadFunction);

    public DeclaredType? Type(string token) => types.GetOrAdd(token, ReadType);

    private SchemaMember? ReadResource(string token) =>
        token == ProviderToken && root.TryGetProperty("provider", out var provider) ? ResourceOf(token, provider)
        : Entry("resources", token) is { } resource ? ResourceOf(token, resource)
        : null;

    private SchemaMember? ReadFunction(string token) =>
        Entry("functions", token) is { } function
            ? new(
                token,
                Properties(Child(function, "inputs"), "properties", "required"),
                Properties(Child(function, "outputs"), "properties", "required")
            )
            : null;

    private DeclaredType? ReadType(string token)
    {
        if (Entry("types", token) is not { } type)
            return null;
        var values = Child(type, "enum")?.EnumerateArray().Select(ValueOf).ToList();
        return new(token, Properties(type, "properties", "required"), values, values is null ? null : TypeOf(type));
    }

    /// <summary>The token under which the engine's provider itself is a resource.</summary>
    public string ProviderToken => $"pulumi:providers:{Name}";

    /// <summary>Providers that were bridged from Terraform name some C# types differently.</summary>
    public bool IsBridged => Child(root, "language", "csharp", "compatibility")?.GetString() == "tfbridge20";

    /// <summary>The C# namespace of a token without that of Pulumi: <c>VSphere</c>, <c>Command.Remote</c>.</summary>
    public string Namespace(string token)
    {
        var module = token == ProviderToken ? "" : moduleFormat.Match(token.Split(':')[1]).Groups[1].Value;
        var package = CSharpNamespace(Name);
        return module is "" or "index" ? package : $"{package}.{CSharpNamespace(module)}";
    }

    private static SchemaMember ResourceOf(string token, JsonElement resource) =>
        new(token, Properties(resource, "inputProperties", "requiredInputs"), Properties(resource, "properties", "required"));

    private string CSharpNamespace(string name) =>
        Child(root, "language", "csharp", "namespaces", name)?.GetString() ?? char.ToUpperInvariant(name[0]) + name[1..];

    private static Dictionary<string, SchemaProperty> Properties(JsonElement? owner, string properties, string required)
    {
        if (Child(owner, properties) is not { } declared)
            return [];
        var demanded = Child(owner, required)?.EnumerateArray().Select(name => name.GetString()!).ToHashSet() ?? [];
        return declared
            .EnumerateObject()
            .ToDictionary(
                property => property.Name,
                property => new SchemaProperty(
                    property.Name,
                    TypeOf(property.Value),
                    demanded.Contains(property.Name),
                    Child(property.Value, "secret")?.GetBoolean() ?? false,
                    Child(property.Value, "language", "csharp", "name")?.GetString()
                )
            );
    }

    private static SchemaType TypeOf(JsonElement type)
    {
        if (Child(type, "$ref") is { } reference)
            return Referenced(reference.GetString()!);
        if (Child(type, "oneOf") is { } choices)
            return new SchemaType.OneOf([.. choices.EnumerateArray().Select(TypeOf)]);
        return Child(type, "type")?.GetString() switch
        {
            "array" => new SchemaType.ListOf(TypeOf(type.GetProperty("items"))),
            "object" => new SchemaType.MapOf(
                Child(type, "additionalProperties") is { } item ? TypeOf(item) : new SchemaType.Primitive("string")
            ),
            { } name => new SchemaType.Primitive(name),
            null => new SchemaType.Anything(),
        };
    }

    private static SchemaType Referenced(string reference) =>
        reference switch
        {
            "pulumi.json#/Any" or "pulumi.json#/Json" => new SchemaType.Anything(),
            "pulumi.json#/Asset" or "pulumi.json#/Archive" => new SchemaType.Asset(),
            _ => new SchemaType.Named(reference.Replace("#/types/", "", System.StringComparison.Ordinal)),
        };

    private static EnumValue ValueOf(JsonElement value)
    {
        var literal = value.GetProperty("value").ToString();
        return new(Child(value, "name")?.GetString() ?? literal, literal);
    }

    private JsonElement? Entry(string section, string token) => Child(root, section, token);

    private static JsonElement? Child(JsonElement? element, params string[] path)
    {
        foreach (var name in path)
            element = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;
        return element;
    }
}
