using System.Collections.Generic;

namespace Ringfence.Emit.Tests.VSphere.Schemas;

/// <summary>What a provider's schema says about a value.</summary>
internal abstract record SchemaType
{
    /// <summary>As the schema's author would name it, for messages.</summary>
    public abstract override string ToString();

    /// <summary><c>string</c>, <c>integer</c>, <c>number</c> or <c>boolean</c>.</summary>
    public sealed record Primitive(string Name) : SchemaType
    {
        public override string ToString() => Name;
    }

    public sealed record ListOf(SchemaType Item) : SchemaType
    {
        public override string ToString() => $"array of {Item}";
    }

    public sealed record MapOf(SchemaType Item) : SchemaType
    {
        public override string ToString() => $"map of {Item}";
    }

    /// <summary>An object or an enumeration that the schema declares under its own token.</summary>
    public sealed record Named(string Token) : SchemaType
    {
        public override string ToString() => Token;
    }

    public sealed record OneOf(IReadOnlyList<SchemaType> Choices) : SchemaType
    {
        public override string ToString() => string.Join(" or ", Choices);
    }

    /// <summary>Files that the engine carries to the provider.</summary>
    public sealed record Asset : SchemaType
    {
        public override string ToString() => "asset";
    }

    public sealed record Anything : SchemaType
    {
        public override string ToString() => "anything";
    }
}

/// <summary>A property of a resource, a function or a declared type.</summary>
internal sealed record SchemaProperty(string Name, SchemaType Type, bool IsRequired, bool IsSecret, string? CSharpName);

/// <summary>A resource or a function: what goes in and what comes out.</summary>
internal sealed record SchemaMember(
    string Token,
    IReadOnlyDictionary<string, SchemaProperty> Inputs,
    IReadOnlyDictionary<string, SchemaProperty> Outputs
);

/// <summary>A declared type: an object with properties, or an enumeration with values.</summary>
internal sealed record DeclaredType(
    string Token,
    IReadOnlyDictionary<string, SchemaProperty> Properties,
    IReadOnlyList<EnumValue>? Values,
    SchemaType? Underlying
);

/// <summary>One value of an enumeration; the name is what C# calls it, before it is made a C# name.</summary>
internal sealed record EnumValue(string Name, string Value);
