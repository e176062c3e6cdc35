using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

/// <summary>
/// Writes the C# classes of a provider's SDK from its schema, in the shape that the real generator gives them, on top of the stand-in's own base classes.
/// </summary>
/// <remarks>Left out on purpose: <c>Get</c> and the state classes, defaults of nested arguments, and provider versions.</remarks>
internal sealed class StandInSource
{
    private readonly ProviderSchemas schemas;
    private readonly CSharpShapes shapes;
    private readonly StringBuilder code = new();

    private StandInSource(ProviderSchemas schemas) => (this.schemas, shapes) = (schemas, new CSharpShapes(schemas));

    /// <summary>The source for resources and functions, with every type that they mention.</summary>
    public static string Write(ProviderSchemas schemas, IEnumerable<string> tokens)
    {
        var source = new StandInSource(schemas);
        source.code.AppendLine(
            """
            // A stand-in for the SDK of a Pulumi provider, generated from the provider's schema for tests. It deploys nothing.
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Threading.Tasks;
            using Pulumi.Serialization;
            """
        );
        foreach (var token in tokens.Order(StringComparer.Ordinal))
            source.Member(token);
        while (source.shapes.TryNext(out var next))
            source.Declared(next.Token, next.Shape);
        return source.code.ToString();
    }

    private void Member(string token)
    {
        if (schemas.Resource(token) is { } resource)
            In(shapes.Namespace(token), () => Resource(resource));
        else if (schemas.Function(token) is { } function)
            In(shapes.Namespace(token), () => Function(function));
        else
            throw new ArgumentException($"No schema declares '{token}'.", nameof(token));
    }

    private void Resource(SchemaMember resource)
    {
        var provider = resource.Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        var name = provider ? "Provider" : CSharpShapes.Pascal(resource.Token[(resource.Token.LastIndexOf(':') + 1)..]);
        var args = resource.Inputs.Values.Any(input => input.IsRequired) ? $"{name}Args args" : $"{name}Args? args = null";
        var secrets = string.Join(", ", resource.Outputs.Values.Where(output => output.IsSecret).Select(output => $"\"{output.Name}\""));
        var arguments = provider
            ? $"\"{resource.Token.Split(':')[2]}\", name, args ?? new {name}Args(), options"
            : $"\"{resource.Token}\", name, args ?? new {name}Args(), options, [{secrets}]";
        code.AppendLine(
            $$"""
            public partial class {{name}} : global::Pulumi.{{(provider ? "ProviderResource" : "CustomResource")}}
            {
                public {{name}}(string name, {{args}}, CustomResourceOptions? options = null)
                    : base({{arguments}})
                {
                }
            """
        );
        foreach (var output in resource.Outputs.Values)
        {
            var type = shapes.Outcome(output, Shape.Output);
            code.AppendLine($"    [Output(\"{output.Name}\")]");
            code.AppendLine($"    public Output<{type}> {CSharpShapes.NameOf(output)} => OutputOf<{type}>(\"{output.Name}\");");
        }
        code.AppendLine("}");
        Arguments($"{name}Args", "ResourceArgs", resource.Inputs, Shape.Argument);
    }

    private void Function(SchemaMember function)
    {
        var name = CSharpShapes.Pascal(function.Token[(function.Token.LastIndexOf(':') + 1)..]);
        var (hasArguments, needsArguments) = (function.Inputs.Count > 0, function.Inputs.Values.Any(input => input.IsRequired));
        var plain =
            !hasArguments ? ""
            : needsArguments ? $"{name}Args args, "
            : $"{name}Args? args = null, ";
        var inputs =
            !hasArguments ? ""
            : needsArguments ? $"{name}InvokeArgs args, "
            : $"{name}InvokeArgs? args = null, ";
        var inputsBeforeOptions = hasArguments ? $"{name}InvokeArgs args, " : "";
        var given = hasArguments ? $"args ?? new {name}InvokeArgs()" : "InvokeArgs.Empty";
        code.AppendLine(
            $$"""
            public static class {{name}}
            {
                public static Task<{{name}}Result> InvokeAsync({{plain}}InvokeOptions? options = null)
                    => global::Pulumi.Deployment.Instance.InvokeAsync<{{name}}Result>("{{function.Token}}", {{given.Replace(
                "InvokeArgs()",
                "Args()",
                StringComparison.Ordinal
            )}}, options);

                public static Output<{{name}}Result> Invoke({{inputs}}InvokeOptions? options = null)
                    => global::Pulumi.Deployment.Instance.Invoke<{{name}}Result>("{{function.Token}}", {{given}}, options);

                public static Output<{{name}}Result> Invoke({{inputsBeforeOptions}}InvokeOutputOptions options)
                    => global::Pulumi.Deployment.Instance.Invoke<{{name}}Result>("{{function.Token}}", {{given}}, options);
            }
            """
        );
        if (hasArguments)
        {
            Arguments($"{name}Args", "InvokeArgs", function.Inputs, Shape.PlainArgument);
            Arguments($"{name}InvokeArgs", "InvokeArgs", function.Inputs, Shape.InvokeArgument);
        }
        Outcome($"{name}Result", function.Outputs, Shape.Result);
    }

    private void Declared(string token, Shape shape)
    {
        var declared = schemas.Type(token) ?? throw new InvalidOperationException($"No schema declares the type '{token}'.");
        var name = shapes.ClassName(token, shape);
        if (declared.Values is { } values)
            In(shapes.Namespace(token), () => Enumeration(CSharpShapes.Pascal(token[(token.LastIndexOf(':') + 1)..]), values));
        else if (shape is Shape.Output or Shape.Result)
            In($"{shapes.Namespace(token)}.Outputs", () => Outcome(name, declared.Properties, shape));
        else
            In(
                $"{shapes.Namespace(token)}.Inputs",
                () =>
                    Arguments(
                        name,
                        shape == Shape.Argument ? "ResourceArgs"
                            : shape == Shape.PlainArgument ? "InvokeArgs"
                            : "ResourceArgs",
                        declared.Properties,
                        shape
                    )
            );
    }

    private void Arguments(string name, string baseClass, IReadOnlyDictionary<string, SchemaProperty> properties, Shape shape)
    {
        code.AppendLine($"public sealed class {name} : global::Pulumi.{baseClass}").AppendLine("{");
        foreach (var property in properties.Values)
            Argument(property, shape);
        code.AppendLine($"    public static new {name} Empty => new {name}();").AppendLine("}");
    }

    private void Argument(SchemaProperty property, Shape shape)
    {
        var type = shape == Shape.PlainArgument ? shapes.Value(property.Type, shape) : shapes.Input(property.Type, shape);
        var (name, field) = (CSharpShapes.NameOf(property), "_" + property.Name);
        var attribute = $"[Input(\"{property.Name}\"{(property.IsRequired ? ", required: true" : "")})]";
        if (property.Type is SchemaType.ListOf or SchemaType.MapOf)
            code.AppendLine($"    {attribute} private {type}? {field};")
                .AppendLine($"    public {type} {name} {{ get => {field} ??= new {type}(); set => {field} = value; }}");
        else if (property.IsSecret && shape != Shape.PlainArgument)
            code.AppendLine($"    {attribute} private {type}? {field};")
                .AppendLine(
                    $"    public {type}? {name} {{ get => {field}; set => {field} = value is null ? null : Output.CreateSecret(value.ToOutput()); }}"
                );
        else if (property.IsRequired)
            code.AppendLine(
                $"    {attribute} public {type} {name} {{ get; set; }} = {(type is "int" or "bool" or "double" ? "default" : "null!")};"
            );
        else
            code.AppendLine($"    {attribute} public {type}? {name} {{ get; set; }}");
    }

    private void Outcome(string name, IReadOnlyDictionary<string, SchemaProperty> properties, Shape shape)
    {
        var members = properties
            .Values.Select(property =>
                (Type: shapes.Outcome(property, shape), Name: CSharpShapes.NameOf(property), Parameter: property.Name)
            )
            .ToList();
        code.AppendLine("[OutputType]").AppendLine($"public sealed class {name}").AppendLine("{");
        foreach (var member in members)
            code.AppendLine($"    public readonly {member.Type} {member.Name};");
        code.AppendLine(
                $"    [OutputConstructor] private {name}({string.Join(", ", members.Select(member => $"{member.Type} @{member.Parameter}"))})"
            )
            .AppendLine("    {");
        foreach (var member in members)
            code.AppendLine($"        {member.Name} = @{member.Parameter};");
        code.AppendLine("    }").AppendLine("}");
    }

    private void Enumeration(string name, IReadOnlyList<EnumValue> values)
    {
        code.AppendLine(
            $$"""
            [EnumType]
            public readonly struct {{name}} : IEquatable<{{name}}>
            {
                private readonly string _value;
                private {{name}}(string value) => _value = value;
                public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
                public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
                public static explicit operator string({{name}} value) => value._value;
                public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
                public bool Equals({{name}} other) => _value == other._value;
                public override int GetHashCode() => _value?.GetHashCode() ?? 0;
                public override string ToString() => _value;
            """
        );
        foreach (var value in values)
            code.AppendLine($"    public static {name} {CSharpShapes.Pascal(value.Name)} {{ get; }} = new {name}(\"{value.Value}\");");
        code.AppendLine("}");
    }

    private void In(string container, Action body)
    {
        code.AppendLine($"namespace {container}").AppendLine("{");
        body();
        code.AppendLine("}");
    }
}
