using System;
using System.Collections.Generic;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

/// <summary>For whom a declared type becomes a C# class: the same type has a class for each.</summary>
internal enum Shape
{
    /// <summary>Arguments of resources: every member an input.</summary>
    Argument,

    /// <summary>Arguments of <c>Invoke</c>.</summary>
    InvokeArgument,

    /// <summary>Arguments of <c>InvokeAsync</c>: plain values.</summary>
    PlainArgument,

    /// <summary>Outputs of resources.</summary>
    Output,

    /// <summary>Results of functions.</summary>
    Result,
}

/// <summary>How the real SDK generator spells types and names in C#; every declared type that it is asked for is noted.</summary>
internal sealed class CSharpShapes(ProviderSchemas schemas)
{
    private readonly HashSet<(string Token, Shape Shape)> seen = [];
    private readonly Queue<(string Token, Shape Shape)> wanted = [];

    /// <summary>Declared types that were named and have not been generated.</summary>
    public bool TryNext(out (string Token, Shape Shape) next) => wanted.TryDequeue(out next);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string NameOf(SchemaProperty property) => property.CSharpName ?? Pascal(property.Name);

    public string Namespace(string token) => $"Pulumi.{schemas.Package(token)!.Namespace(token)}";

    /// <summary>The class of a declared type.</summary>
    public string ClassName(string token, Shape shape)
    {
        var name = Pascal(token[(token.LastIndexOf(':') + 1)..]);
        return shape switch
        {
            Shape.Argument or Shape.PlainArgument => name + "Args",
            Shape.InvokeArgument => name + "InputArgs",
            Shape.Result when schemas.Package(token)!.IsBridged => name + "Result",
            _ => name,
        };
    }

    /// <summary>The type of a property of an argument class that takes inputs, without its nullability.</summary>
    public string Input(SchemaType type, Shape shape) =>
        type switch
        {
            SchemaType.ListOf list => $"InputList<{Value(list.Item, shape)}>",
            SchemaType.MapOf map => $"InputMap<{Value(map.Item, shape)}>",
            _ => $"Input<{Value(type, shape)}>",
        };

    /// <summary>The type of a plain value.</summary>
    public string Value(SchemaType type, Shape shape) =>
        type switch
        {
            SchemaType.Primitive { Name: "string" } => "string",
            SchemaType.Primitive { Name: "integer" } => "int",
            SchemaType.Primitive { Name: "number" } => "double",
            SchemaType.Primitive { Name: "boolean" } => "bool",
            SchemaType.Anything => "object",
            SchemaType.Asset => "AssetOrArchive",
            SchemaType.ListOf list => $"{(shape == Shape.PlainArgument ? "List" : "ImmutableArray")}<{Value(list.Item, shape)}>",
            SchemaType.MapOf map =>
                $"{(shape == Shape.PlainArgument ? "Dictionary" : "ImmutableDictionary")}<string, {Value(map.Item, shape)}>",
            SchemaType.Named named => Declared(named.Token, shape),
            _ => throw new NotSupportedException($"No C# type for {type}."),
        };

    /// <summary>The type of an output property or a field of a result, with its nullability.</summary>
    public string Outcome(SchemaProperty property, Shape shape)
    {
        var type = Value(property.Type, shape);
        return property.IsRequired || property.Type is SchemaType.ListOf ? type : type + "?";
    }

    private string Declared(string token, Shape shape)
    {
        var isEnum = schemas.Type(token)?.Values is not null;
        if (seen.Add((token, isEnum ? Shape.Argument : shape)))
            wanted.Enqueue((token, isEnum ? Shape.Argument : shape));
        if (isEnum)
            return $"global::{Namespace(token)}.{Pascal(token[(token.LastIndexOf(':') + 1)..])}";
        var folder = shape is Shape.Output or Shape.Result ? "Outputs" : "Inputs";
        return $"global::{Namespace(token)}.{folder}.{ClassName(token, shape)}";
    }
}
