using System;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>An evaluation that counts, and may end after so many steps.</summary>
internal sealed class FakeRun : IRun
{
    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Default;

    public long CancelAfter { get; init; } = long.MaxValue;

    public bool Decision { get; init; } = true;

    public long Steps { get; private set; }

    public int Decisions { get; private set; }

    public void Count(int steps = 1)
    {
        Steps += steps;
        if (Steps > CancelAfter)
            throw new OperationCanceledException();
        if (Steps > Limits.Steps)
            throw new BoundReachedException("steps");
    }

    public bool Decide(Unknown condition)
    {
        Decisions++;
        return Decision;
    }
}
