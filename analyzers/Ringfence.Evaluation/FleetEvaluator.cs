using System.Threading;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>Obtains the fleets of a program inside the compiler: the program is interpreted, none of its code is executed.</summary>
public static class FleetEvaluator
{
    /// <summary>Evaluates all fleets that a compilation describes.</summary>
    /// <param name="compilation">The compilation; it need not be free of errors.</param>
    /// <param name="limits">The bounds; <see cref="EvaluationLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the evaluation within 50 ms.</param>
    /// <exception cref="System.OperationCanceledException">The evaluation was cancelled.</exception>
    public static ProgramEvaluation Evaluate(
        Compilation compilation,
        EvaluationLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var program = new FleetProgram(compilation);
        return DeepStack.Run(() =>
            new ProgramRunner(program, new Budget(limits ?? EvaluationLimits.Default, cancellation), cancellation).Run()
        );
    }
}
