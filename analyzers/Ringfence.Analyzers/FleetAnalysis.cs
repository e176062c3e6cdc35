using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ringfence.Analyzers;

/// <summary>Everything that is done once per compilation: evaluates the program, judges its fleets, and writes the diagnostics.</summary>
internal static class FleetAnalysis
{
    public static TreeDiagnostics Run(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        FleetAnalyzer.Evaluator evaluate,
        CancellationToken cancellation
    )
    {
        try
        {
            return new(compilation, Diagnostics(compilation, options, evaluate, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // An exception in a callback would be blamed on the compiler, and nothing at all would be silence.
            return new(compilation, [Diagnostic.Create(OwnDiagnostics.InternalError.Descriptor, Location.None, Summary(error))]);
        }
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        FleetAnalyzer.Evaluator evaluate,
        CancellationToken cancellation
    )
    {
        var program = evaluate(compilation, cancellation);
        var settings = new ProgramSettings(options);
        var report = new ProgramReport(program, settings.Explains);
        report.AddUnknowns();
        report.AddGaps();

        var failed = new List<PlacedFinding>();
        var undecided = new List<PlacedFinding>();
        for (var i = 0; i < program.Fleets.Count; i++)
        {
            var fleet = program.Fleets[i];
            var own = settings.Of(fleet.Definition.SourceTree);
            report.AddProblems(i == 0 ? [.. settings.Problems, .. own.Problems] : own.Problems, fleet);
            report.AddErrors(fleet);
            var verdicts = new FleetVerdicts(program, fleet, i, own.Profile, settings.AsOf);
            verdicts.Decide(failed, undecided, cancellation);
        }
        report.AddFailed(FindingGroup.Of(failed));
        report.AddUndecided(FindingGroup.Of(undecided));
        return report.Diagnostics;
    }

    private static string Summary(Exception error)
    {
        var where = error.StackTrace?.Split('\n')[0].Trim();
        return $"{error.GetType().Name}: {error.Message.Split('\n')[0].Trim()} ({where ?? "no stack"})";
    }
}
