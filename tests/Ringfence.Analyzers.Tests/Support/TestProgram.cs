using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Analyzers.Tests;

/// <summary>Compilations of what a user may write, against Ringfence and the framework that these tests run on.</summary>
internal static class TestProgram
{
    // What runs a fleet is no matter of the compiler; the command line's place is taken by something that only remembers the fleets.
    private const string RingfenceApp = """
        namespace Ringfence;

        internal static class RingfenceApp
        {
            public static System.Collections.Generic.List<FleetDefinition> Fleets { get; } = [];

            public static System.Threading.Tasks.Task<int> RunAsync(FleetDefinition fleet, string[] args)
            {
                Fleets.Add(fleet);
                return System.Threading.Tasks.Task.FromResult(0);
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Of(params MarkedSource[] sources) => Of(references, sources);

    public static CSharpCompilation WithoutRingfence(params MarkedSource[] sources) =>
        Of(
            [.. references.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Ringfence", StringComparison.Ordinal))],
            sources,
            app: null
        );

    private static CSharpCompilation Of(ImmutableArray<MetadataReference> references, MarkedSource[] sources, string? app = RingfenceApp) =>
        CSharpCompilation.Create(
            "Program",
            sources.Select(source => Parse(source.Text, source.Path)).Concat(app is null ? [] : [Parse(app, "RingfenceApp.cs")]),
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path, Encoding.UTF8);
}
