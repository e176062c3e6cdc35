using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>Runs the analyzer as a host does.</summary>
internal static class Analyzed
{
    /// <summary>Fails unless a rule blames exactly the marked texts.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Blames(string id, MarkedSource source, params string[] options)
    {
        var found = (await Diagnostics(TestProgram.Of(source), new(options))).Where(diagnostic => diagnostic.Id == id).ToArray();
        Assert.Equal(source.Marked, found.Select(diagnostic => source.Shown(diagnostic.Location.SourceSpan)));
        return found;
    }

    public static async Task<IReadOnlyList<Diagnostic>> Of(MarkedSource source, params string[] options) =>
        await Diagnostics(TestProgram.Of(source), new(options));

    /// <summary>All diagnostics, hidden ones too, by place.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(
        Compilation compilation,
        TestOptions? options = null,
        FleetAnalyzer.Evaluator? evaluator = null
    )
    {
        var found = await Host(compilation, options, evaluator).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Length)
                .ThenBy(diagnostic => diagnostic.Id, System.StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), System.StringComparer.Ordinal),
        ];
    }

    public static CompilationWithAnalyzers Host(
        Compilation compilation,
        TestOptions? options = null,
        FleetAnalyzer.Evaluator? evaluator = null
    ) =>
        compilation.WithAnalyzers(
            [evaluator is null ? new FleetAnalyzer() : new FleetAnalyzer(evaluator)],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], options ?? new()),
                // An exception that leaves a callback is a failing test, not a diagnostic among others.
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true,
                analyzerExceptionFilter: null
            )
        );

    public static string Text(this Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    public static ImmutableArray<string> Ids(this IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.Id)];
}
