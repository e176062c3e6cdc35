using System.Globalization;
using System.Threading;

namespace Ringfence.Evaluation;

/// <summary>What all paths of an evaluation may spend together.</summary>
internal sealed class Budget(EvaluationLimits limits, CancellationToken cancellation)
{
    private long spent;

    public EvaluationLimits Limits { get; } = limits;

    public long Spent => spent;

    public void Spend(int steps)
    {
        cancellation.ThrowIfCancellationRequested();
        spent += steps;
        if (spent > Limits.Steps)
            throw new BoundReachedException(
                string.Format(CultureInfo.InvariantCulture, "the evaluation takes more than {0:N0} steps", Limits.Steps)
            );
    }
}
