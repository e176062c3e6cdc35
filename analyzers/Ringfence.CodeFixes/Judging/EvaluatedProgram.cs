using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Ringfence.Evaluation;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>Judges programs inside the compiler, with the same evaluator and rules as the analyzer.</summary>
internal static class EvaluatedProgram
{
    // An editor asks several times about one compilation: once per diagnostic under the cursor.
    private static readonly ConditionalWeakTable<Compilation, ProgramFindings> judged = new();

    public static ProgramFindings Judge(Compilation compilation, CancellationToken cancellation)
    {
        if (judged.TryGetValue(compilation, out var known))
            return known;
        var evaluation = FleetEvaluator.Evaluate(compilation, cancellation: cancellation);
        var findings =
            from fleet in evaluation.Fleets
            from outcome in fleet.Outcomes
            where outcome.Fleet is not null
            let index = new FleetIndex(outcome.Fleet!)
            from finding in Assessor.Assess(index.Fleet, asOf: null, StrictnessProfile.Paper, cancellation).Findings
            where finding.Verdict == Verdict.Fail
            select new LocatedFinding(finding, index, evaluation.Locate);
        var isWhole =
            evaluation.Fleets.Count > 0
            && evaluation.Fleets.All(fleet => fleet.IsComplete && fleet.Outcomes.All(outcome => outcome.Error is null));
        var program = new ProgramFindings([.. findings], isWhole);
        // Somebody else may have been faster.
        return judged.GetValue(compilation, _ => program);
    }
}
