using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>Finds the erased type that the framework has for a symbol, and answers what can be answered without source.</summary>
internal sealed class FrameworkTypes : ITypeFacts
{
    // The public keys with which the frameworks' assemblies are signed.
    private static readonly string[] FrameworkTokens =
    [
        "b03f5f7f11d50a3a",
        "b77a5c561934e089",
        "7cec85d7bea7798e",
        "cc7b13ffcd2ddd51",
        "adb9793829ddae60",
        "31bf3856ad364e35",
    ];

    public static FrameworkTypes Facts { get; } = new();

    /// <summary>Whether an assembly is part of the framework: a type of the same name elsewhere is another type.</summary>
    public static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly?.Identity is { IsStrongName: true } identity
        && FrameworkTokens.Contains(
            string.Concat(identity.PublicKeyToken.Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)))
        );

    /// <summary>The type of erased values: <c>List&lt;object&gt;</c> for <c>List&lt;int&gt;</c>, the type itself for <c>int</c> or an enumeration.</summary>
    /// <returns>The type; <see langword="null"/> when it is neither listed nor Ringfence's.</returns>
    public static Type? Find(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol)
            return typeof(object[]);
        var definition = type.OriginalDefinition;
        if (definition.GetDocumentationCommentId() is not { } id || id.Length < 3)
            return null;
        if (IsFramework(definition.ContainingAssembly))
            return ListedMembers.Of(id.Substring(2)) is { } members && Close(members.Type) is { } closed ? closed : null;
        return definition.ContainingAssembly?.Name is "Ringfence.Model" or "Ringfence.Fluent" ? Own(definition) : null;
    }

    public object? DefaultOf(ITypeSymbol type)
    {
        if (!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return null;
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return new TupleValue([.. tuple.TupleElements.Select(element => DefaultOf(element.Type))]);
        return Find(type) is { } known
            ? Array.CreateInstance(known, 1).GetValue(0)
            : throw new UnknownReachedException(new($"the default of {type.Name} is not known", place: null));
    }

    public bool IsInstance(object value, ITypeSymbol type)
    {
        if (value is Unknown unknown)
            throw new UnknownReachedException(unknown);
        if (type.SpecialType == SpecialType.System_Object)
            return true;
        // Erased, a List<int> cannot be told from a List<string>.
        if (type is INamedTypeSymbol { IsGenericType: false } && Find(type) is { } known)
            return known.IsInstanceOfType(value);
        throw new UnknownReachedException(new($"whether a value is a {type.Name} is not known", place: null));
    }

    private static Type? Close(Type type) => type == typeof(Nullable<>) ? null : ErasedTypes.Close(type);

    private static Type? Own(ITypeSymbol type)
    {
        var name = type.ContainingType is { } outer
            ? $"{outer.ToDisplayString()}+{type.MetadataName}"
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
        return typeof(Model.Fleet).Assembly.GetType(name) ?? typeof(FleetBuilder).Assembly.GetType(name);
    }
}
