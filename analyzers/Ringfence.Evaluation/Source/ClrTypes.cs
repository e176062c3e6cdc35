using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Source;

/// <summary>The loaded type behind a symbol of the framework or of Ringfence.</summary>
internal static class ClrTypes
{
    private static readonly ConcurrentDictionary<(string Assembly, string Name), Type?> found = new();

    // To write the name of a symbol takes longer than everything that is done with the type.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<Type?>> known = new();

    private static readonly Dictionary<string, System.Reflection.Assembly> ours = new(StringComparer.Ordinal)
    {
        [typeof(Model.Fleet).Assembly.GetName().Name!] = typeof(Model.Fleet).Assembly,
        [typeof(FleetBuilder).Assembly.GetName().Name!] = typeof(FleetBuilder).Assembly,
    };

    /// <summary>Whether a symbol is declared by the assemblies that the evaluator may call directly.</summary>
    public static bool IsOurs(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && ours.ContainsKey(assembly.Name);

    /// <summary>The exact type; <see langword="null"/> when it is declared by the program, generic over such a type, or not loaded here.</summary>
    public static Type? Exact(ITypeSymbol symbol)
    {
        switch (symbol)
        {
            case IArrayTypeSymbol { IsSZArray: true } array:
                return Exact(array.ElementType)?.MakeArrayType();
            case INamedTypeSymbol { IsAnonymousType: false, IsTupleType: false } named:
                var definition = Definition(named);
                if (definition is null || !definition.IsGenericTypeDefinition)
                    return definition;
                var arguments = TypeRefs.ArgumentsOf(named).Select(Exact).ToArray();
                return arguments.Any(argument => argument is null) ? null : definition.MakeGenericType(arguments!);
            default:
                return null;
        }
    }

    /// <summary>The type, open if it is generic.</summary>
    public static Type? Definition(INamedTypeSymbol symbol) => known.GetValue(symbol.OriginalDefinition, Find).Value;

    public static bool IsFramework(string assembly) =>
        assembly is "mscorlib" or "netstandard" or "System" || assembly.StartsWith("System.", StringComparison.Ordinal);

    public static string MetadataName(INamedTypeSymbol symbol) =>
        symbol.ContainingType is { } outer ? MetadataName(outer) + "+" + symbol.MetadataName
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + symbol.MetadataName
        : symbol.MetadataName;

    private static StrongBox<Type?> Find(INamedTypeSymbol definition) =>
        new(
            definition.ContainingAssembly is { } assembly && (IsOurs(definition) || IsFramework(assembly.Name))
                ? found.GetOrAdd((assembly.Name, MetadataName(definition)), key => Load(key.Assembly, key.Name))
                : null
        );

    private static Type? Load(string assembly, string name) =>
        ours.TryGetValue(assembly, out var own)
            ? own.GetType(name)
            : typeof(object).Assembly.GetType(name) ?? typeof(Enumerable).Assembly.GetType(name) ?? Type.GetType($"{name}, {assembly}");
}
