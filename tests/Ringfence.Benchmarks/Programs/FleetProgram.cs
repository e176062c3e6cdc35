using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Benchmarks.Programs;

/// <summary>A fleet program in source: the compiler gets it as a compilation, and the processor as the assembly that the compilation emits.</summary>
internal static class FleetProgram
{
    private static int compiled;

    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] references =
    [
        .. Net100.References.All,
        .. new[] { typeof(Origin), typeof(FleetBuilder), typeof(RingfenceApp) }.Select(type =>
            MetadataReference.CreateFromFile(type.Assembly.Location)
        ),
    ];

    /// <summary>One of this project's own fleets, with a program around it.</summary>
    /// <param name="fleet">The class: <c>SpikeFleet</c>.</param>
    /// <param name="hosts">The number of its hosts.</param>
    public static CSharpCompilation Of(string fleet, int hosts)
    {
        using var resource = typeof(FleetProgram).Assembly.GetManifestResourceStream(fleet + ".cs")!;
        using var reader = new StreamReader(resource);
        var program = $$"""
            using System.Threading.Tasks;
            using Ringfence;

            namespace Ringfence.Benchmarks;

            internal static class Program
            {
                public static FleetDefinition Describe() => {{fleet}}.Of({{hosts}});

                private static Task<int> Main(string[] args) => RingfenceApp.RunAsync(Describe(), args);
            }
            """;
        return Compile([new("Program.cs", program), new(fleet + ".cs", reader.ReadToEnd())]);
    }

    public static CSharpCompilation Compile(IEnumerable<SourceFile> files) =>
        CSharpCompilation.Create(
            // A process loads an assembly of one name once.
            "fleet" + Interlocked.Increment(ref compiled).ToString(CultureInfo.InvariantCulture),
            files.Select(Parse),
            references,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );

    public static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path);

    /// <summary>Emits and loads a program.</summary>
    /// <returns>What its <c>Program.Describe</c> does.</returns>
    public static Func<FleetDefinition> Load(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join(Environment.NewLine, emitted.Diagnostics.Take(10)));
        assembly.Position = 0;
        // Into the same context, so that the program meets this process's Ringfence.
        return AssemblyLoadContext
            .Default.LoadFromStream(assembly)
            .GetTypes()
            .Single(type => type.Name == "Program")
            .GetMethod("Describe")!
            .CreateDelegate<Func<FleetDefinition>>();
    }
}
