using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Ringfence.Analyzers;
using Ringfence.Assurance;
using Ringfence.Evaluation;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>Judges programs inside the compiler, with the same evaluator, rules and settings as the analyzer.</summary>
internal static class EvaluatedProgram
{
    // An editor asks several times about one compilation: once per diagnostic under the cursor.
    private static readonly ConditionalWeakTable<Compilation, Judged> judged = new();

    public static ProgramFindings Judge(Project project, Compilation compilation, CancellationToken cancellation)
    {
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        if (judged.TryGetValue(compilation, out var known) && ReferenceEquals(known.Options, options))
            return known.Findings;
        var settings = new ProgramSettings(options);
        var evaluation = FleetEvaluator.Evaluate(compilation, cancellation: cancellation);
        var findings =
            from fleet in evaluation.Fleets
            from outcome in fleet.Outcomes
            where outcome.Fleet is not null
            let index = new FleetIndex(outcome.Fleet!)
            let profile = settings.Of(fleet.Definition.SourceTree).Profile
            from finding in Assessor.Assess(index.Fleet, settings.AsOf, profile, cancellation).Findings
            where finding.Verdict == Verdict.Fail
            select new LocatedFinding(finding, index, evaluation.Locate);
        var isWhole =
            evaluation.Fleets.Count > 0
            && evaluation.Fleets.All(fleet => fleet.IsComplete && fleet.Outcomes.All(outcome => outcome.Error is null));
        var program = new ProgramFindings([.. findings], isWhole);
        judged.Remove(compilation);
        // Somebody else may have been faster.
        return judged.GetValue(compilation, _ => new(options, program)).Findings;
    }

    private sealed record Judged(AnalyzerConfigOptionsProvider Options, ProgramFindings Findings);
}
