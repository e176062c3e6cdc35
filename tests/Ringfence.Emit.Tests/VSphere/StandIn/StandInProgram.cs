using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Emit.Tests.VSphere.Registrations;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

/// <summary>A C# stack, compiled against the stand-in; it runs within the test, in a load context of its own.</summary>
internal sealed class StandInProgram
{
    private static readonly Dictionary<string, string> NoConfig = [];

    // As the SDK's build has it: a library for an older framework is no reason to warn.
    private static readonly Dictionary<string, ReportDiagnostic> Unified = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private readonly StandInLibrary library;
    private readonly StandInProgram? tested;
    private readonly CSharpCompilation compilation;
    private readonly byte[] image;

    private StandInProgram(StandInLibrary library, StandInProgram? tested, CSharpCompilation compilation)
    {
        (this.library, this.tested, this.compilation) = (library, tested, compilation);
        using var stream = new MemoryStream();
        Diagnostics = [.. compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        image = stream.ToArray();
    }

    /// <summary>Errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles a project.</summary>
    /// <param name="library">The stand-in.</param>
    /// <param name="files">Path → text; a project file among them says whether usings are implicit, other files are left alone.</param>
    /// <param name="tested">The stack, when the project is its tests.</param>
    public static StandInProgram Compile(StandInLibrary library, IReadOnlyDictionary<string, string> files, StandInProgram? tested = null)
    {
        var language = new CSharpParseOptions(LanguageVersion.Latest);
        var sources = files
            .Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal);
        var trees = sources.Select(file => CSharpSyntaxTree.ParseText(file.Value, language, file.Key)).ToList();
        if (
            files.Any(file =>
                file.Key.EndsWith(".csproj", StringComparison.Ordinal)
                && file.Value.Contains("<ImplicitUsings>enable", StringComparison.Ordinal)
            )
        )
            trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, language, "ImplicitUsings.cs"));
        var kind = trees.Any(IsProgram) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(
            kind,
            nullableContextOptions: NullableContextOptions.Enable
        ).WithSpecificDiagnosticOptions(Unified);
        var references = Net100.References.All.Append(library.Reference).Concat(tested is null ? [] : TestReferences(tested));
        return new(library, tested, CSharpCompilation.Create(AssemblyName(files) ?? "EmittedStack", trees, references, options));
    }

    /// <summary>Runs the program and returns what it registers.</summary>
    /// <param name="config">Keys without namespace belong to the project.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="InvalidOperationException">The program does not compile, or ran no deployment.</exception>
    public RegisteredStack Run(IReadOnlyDictionary<string, string>? config = null, string project = "project", string stack = "stack")
    {
        var settings = (config ?? NoConfig).ToDictionary(
            entry => entry.Key.Contains(':') ? entry.Key : $"{project}:{entry.Key}",
            entry => entry.Value
        );
        return RegistrationReader.Read(JsonNode.Parse((string)InSession("Run", Loaded, project, stack, settings)!)!.AsObject());
    }

    /// <summary>Runs all xunit facts of a test project and returns their names; the first that fails throws.</summary>
    public IReadOnlyList<string> RunFacts() => (IReadOnlyList<string>)InSession("RunFacts", Loaded)!;

    private static readonly object Loaded = new();

    private object? InSession(string method, params object[] arguments)
    {
        if (Errors.FirstOrDefault() is { } error)
            throw new InvalidOperationException($"The program does not compile: {error}");
        var context = new AssemblyLoadContext("emitted stack", isCollectible: true);
        try
        {
            var standIn = context.LoadFromStream(new MemoryStream(library.Image));
            if (tested is not null)
                context.LoadFromStream(new MemoryStream(tested.image));
            var program = context.LoadFromStream(new MemoryStream(image));
            var call = standIn.GetType("Pulumi.StandIn.Session", throwOnError: true)!.GetMethod(method)!;
            return call.Invoke(
                null,
                BindingFlags.DoNotWrapExceptions,
                null,
                [.. arguments.Select(argument => argument == Loaded ? program : argument)],
                null
            );
        }
        finally
        {
            context.Unload();
        }
    }

    // As MSBuild has it: InternalsVisibleTo speaks of names.
    private static string? AssemblyName(IReadOnlyDictionary<string, string> files) =>
        files
            .Keys.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .FirstOrDefault();

    private static bool IsProgram(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().Any(node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.Text: "Main" });

    // The tests of a stack are compiled against the xunit that runs the tests of the emitter.
    private static IEnumerable<MetadataReference> TestReferences(StandInProgram tested) =>
        Directory
            .GetFiles(AppContext.BaseDirectory, "xunit.v3.*.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .Append(tested.compilation.ToMetadataReference());

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
