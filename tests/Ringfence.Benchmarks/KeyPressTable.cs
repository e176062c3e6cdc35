using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Ringfence.Analyzers;
using Ringfence.Benchmarks.Programs;

namespace Ringfence.Benchmarks;

/// <summary>
/// What a key press costs in a project of 100 files: one file changes, and the editor asks for the diagnostics of a file, its own included. The first
/// column says how many times what the compiler alone needs for that file.
/// </summary>
internal static class KeyPressTable
{
    // Until the runtime has compiled what runs at each key press; an editor is there after a minute of typing.
    private const int EditsBefore = 40;
    private const int Edits = 25;
    private const int EditedRack = 19;

    private static readonly string editedPath = WrittenOutProject.Rack(EditedRack).Path;

    public static void Print(Action<string> write)
    {
        var compilation = FleetProgram.Compile(WrittenOutProject.Files);
        var elements = FleetProgram.Load(compilation)().Build().SelfAndDescendants().Count();
        write(Invariant($"{WrittenOutProject.Files.Count} files, {elements} elements; {Edits} edits each, after {EditsBefore}"));
        write("with ÷ without analyzer | median ms | CPU ms | slowest ms | first ms | MB per edit | diagnostics | what is edited");
        Row(write, "a literal in the file", edit => WrittenOutProject.Rack(EditedRack, cpus: 60 + (edit % 8)));
        Row(write, "a line more in the file", edit => WrittenOutProject.Rack(EditedRack, before: Lines(edit)));
        Row(
            write,
            "a constant in another file",
            edit => new(WrittenOutProject.PlanPath, WrittenOutProject.Plan(webVlan: 111 + (edit % 8)))
        );
    }

    private static void Row(Action<string> write, string what, Func<int, SourceFile> edit)
    {
        var without = Presses(edit, null);
        // One instance for all edits, as in an editor: what it remembers from one key press to the next is what is measured.
        var with = Presses(edit, new FleetAnalyzer());
        var (median, alone) = (Median.Of(with.Milliseconds), Median.Of(without.Milliseconds));
        write(
            Invariant(
                $"{median / alone, 23:F1} | {median, 9:F1} | {Median.Of(with.ProcessorTimes), 6:F1} | {with.Milliseconds.Max(), 10:F1} | {with.First, 8:F0} | {(with.Megabytes - without.Megabytes) / Edits, 11:F1} | {with.Diagnostics, 11} | {what}"
            )
        );
    }

    private static Measured Presses(Func<int, SourceFile> edit, DiagnosticAnalyzer? analyzer)
    {
        // Everything but the edited file is as after opening the project: parsed, bound by nobody.
        var compilation = FleetProgram.Compile(WrittenOutProject.Files);
        var milliseconds = new List<double> { Median.Once(() => Ask(compilation, analyzer)) };
        var processor = new List<double>();
        for (var i = 0; i < EditsBefore; i++)
            Press(i);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (diagnostics, first) = (0, milliseconds[0]);
        milliseconds.Clear();
        processor.Clear();
        for (var i = 0; i < Edits; i++)
            Press(i + EditsBefore);
        return new(first, milliseconds, processor, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576.0, diagnostics);

        void Press(int number)
        {
            var file = edit(number);
            var old = compilation.SyntaxTrees.Single(tree => tree.FilePath == file.Path);
            var edited = FleetProgram.Parse(file);
            compilation = (CSharpCompilation)compilation.ReplaceSyntaxTree(old, edited);
            processor.Add(
                Median.ProcessorTimeOf(() =>
                {
                    milliseconds.Add(Median.Once(() => diagnostics = Ask(compilation, analyzer).Length));
                    return null;
                })
            );
        }
    }

    private static ImmutableArray<Diagnostic> Ask(CSharpCompilation compilation, DiagnosticAnalyzer? analyzer)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == editedPath));
        var own = model.GetDiagnostics();
        if (analyzer is null)
            return own;
        var analyzed = new CompilationWithAnalyzers(compilation, [analyzer], new AnalyzerOptions([]));
        return analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default).GetAwaiter().GetResult();
    }

    private static string Lines(int edit) => string.Concat(Enumerable.Repeat("        // A line more.\n", edit + 1));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(
        double First,
        IReadOnlyList<double> Milliseconds,
        IReadOnlyList<double> ProcessorTimes,
        double Megabytes,
        int Diagnostics
    );
}
