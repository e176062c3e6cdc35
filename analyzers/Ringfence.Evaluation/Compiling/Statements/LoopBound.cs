using System.Globalization;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary>Counts the rounds of one loop.</summary>
internal struct LoopBound(Run run, Location place)
{
    private int rounds;

    public void Begin()
    {
        run.Count();
        if (++rounds > run.Limits.LoopRounds)
            throw new BoundReachedException(
                string.Format(CultureInfo.InvariantCulture, "the loop runs more than {0:N0} rounds", run.Limits.LoopRounds),
                place
            );
    }
}
