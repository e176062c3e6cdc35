using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

/// <summary>The compiled stand-in for <c>Pulumi</c> and the SDKs of the providers: assembly <c>Pulumi.StandIn</c>.</summary>
internal sealed class StandInLibrary
{
    public const string AssemblyName = "Pulumi.StandIn";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly ConcurrentDictionary<string, Lazy<StandInLibrary>> Compiled = new();

    private StandInLibrary(byte[] image) => (Image, Reference) = (image, MetadataReference.CreateFromImage(image));

    public byte[] Image { get; }

    public MetadataReference Reference { get; }

    /// <summary>Everything that the schemas declare.</summary>
    public static StandInLibrary Whole(ProviderSchemas schemas) =>
        For(
            schemas,
            schemas
                .Packages.SelectMany(package => package.Resources.Concat(package.Functions).Append(package.ProviderToken))
                .Where(token => Exists(schemas, token))
        );

    /// <summary>A library with these resources and functions alone; each set is compiled once.</summary>
    public static StandInLibrary For(ProviderSchemas schemas, IEnumerable<string> tokens)
    {
        var sorted = tokens.Distinct().Order(StringComparer.Ordinal).ToList();
        return Compiled.GetOrAdd(string.Join(' ', sorted), _ => new(() => Compile(schemas, sorted))).Value;
    }

    private static bool Exists(ProviderSchemas schemas, string token) =>
        schemas.Resource(token) is not null || schemas.Function(token) is not null;

    private static StandInLibrary Compile(ProviderSchemas schemas, IReadOnlyList<string> tokens)
    {
        var trees = RuntimeSources()
            .Append(("Generated.cs", StandInSource.Write(schemas, tokens)))
            .Select(source => CSharpSyntaxTree.ParseText(source.Item2, Language, source.Item1));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        var compilation = CSharpCompilation.Create(AssemblyName, trees, Net100.References.All, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? new(image.ToArray())
            : throw new InvalidOperationException($"The stand-in does not compile:\n{string.Join('\n', errors.Take(20))}");
    }

    private static IEnumerable<(string, string)> RuntimeSources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("StandIn/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
