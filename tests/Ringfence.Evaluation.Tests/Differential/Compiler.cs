using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Turns program texts into compilations. They share their references, so that the compiler reads those once.</summary>
internal static class Compiler
{
    private const string CommandLine = "Ringfence.Cli";

    /// <summary>Stands in for the command line when a program is executed: it keeps the fleet instead of running a verb.</summary>
    private const string FleetKeeper = """
        namespace Ringfence
        {
            public static class RingfenceApp
            {
                public static FleetDefinition? Given;

                public static System.Threading.Tasks.Task<int> RunAsync(FleetDefinition fleet, string[] args)
                {
                    Given = fleet;
                    return System.Threading.Tasks.Task.FromResult(0);
                }
            }
        }
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    private static readonly Lazy<CSharpCompilation> libraries = new(() =>
        Empty(OutputKind.DynamicallyLinkedLibrary, withCommandLine: true)
    );

    private static readonly Lazy<CSharpCompilation> applications = new(() => Empty(OutputKind.ConsoleApplication, withCommandLine: true));

    private static readonly Lazy<CSharpCompilation> executables = new(() =>
        Empty(OutputKind.ConsoleApplication, withCommandLine: false)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(FleetKeeper, ParseOptions, "RingfenceApp.cs", Encoding.UTF8))
    );

    /// <summary>What the user's compiler sees.</summary>
    public static CSharpCompilation ForEvaluation(FleetProgram program) =>
        (program.DefiningType is null ? applications : libraries).Value.AddSyntaxTrees(Trees([program]));

    /// <summary>Several programs that define their fleets in types, in one compilation.</summary>
    public static CSharpCompilation ForEvaluation(IEnumerable<FleetProgram> programs) => libraries.Value.AddSyntaxTrees(Trees(programs));

    /// <summary>What is executed: the same program, whose fleet is kept.</summary>
    public static CSharpCompilation ForExecution(FleetProgram program) =>
        program.DefiningType is null ? executables.Value.AddSyntaxTrees(Trees([program])) : ForEvaluation(program);

    private static IEnumerable<SyntaxTree> Trees(IEnumerable<FleetProgram> programs)
    {
        var all = programs.ToArray();
        var own = all.SelectMany(program => program.Files.Select(file => (Path: program.PathOf(file), file.Text)));
        var shared = all.SelectMany(program => program.SharedFiles).Select(file => (file.Path, file.Text)).Distinct();
        return own.Concat(shared).Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path, Encoding.UTF8));
    }

    private static CSharpCompilation Empty(OutputKind kind, bool withCommandLine) =>
        CSharpCompilation.Create(
            "Fleets",
            [],
            References(withCommandLine),
            new CSharpCompilationOptions(
                kind,
                // Annotations are none of evaluation's business, and their analysis is a third of the compiler's work.
                nullableContextOptions: NullableContextOptions.Annotations,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true
            )
        );

    private static IEnumerable<MetadataReference> References(bool withCommandLine) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => IsReferenced(Path.GetFileNameWithoutExtension(path), withCommandLine))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static bool IsReferenced(string assembly, bool withCommandLine) =>
        assembly is "Ringfence.Model" or "Ringfence.Fluent" or "netstandard" or "Microsoft.CSharp"
        || (assembly == CommandLine && withCommandLine)
        || (
            assembly.StartsWith("System.", StringComparison.Ordinal) && !assembly.StartsWith("System.CommandLine", StringComparison.Ordinal)
        );
}
