namespace Ringfence.Evaluation;

/// <summary>The bounds of an evaluation. They are counted, never timed, so that two machines agree.</summary>
public sealed record EvaluationLimits
{
    /// <summary>The bounds that hold when nothing else is said.</summary>
    public static EvaluationLimits Default { get; } = new();

    /// <summary>The most operations, on all paths together: 100,000 machines take about a fifth of this.</summary>
    public int Steps { get; init; } = 10_000_000;

    /// <summary>The most calls inside one another.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>The most combinations of conditions that only running the program decides.</summary>
    public int Paths { get; init; } = 64;

    /// <summary>The most rounds of one loop.</summary>
    public int LoopRounds { get; init; } = 1_000_000;

    /// <summary>The longest string, in characters.</summary>
    public int StringLength { get; init; } = 1_000_000;

    /// <summary>The most items of one collection.</summary>
    public int CollectionSize { get; init; } = 1_000_000;
}
