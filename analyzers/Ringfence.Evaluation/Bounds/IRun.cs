namespace Ringfence.Evaluation;

/// <summary>What a framework member may ask of the evaluation that calls it.</summary>
internal interface IRun
{
    EvaluationLimits Limits { get; }

    /// <summary>Counts work. Must be called for every item that a framework member goes through.</summary>
    /// <exception cref="BoundReachedException">The evaluation has done as much as it may.</exception>
    /// <exception cref="System.OperationCanceledException">Nobody waits for the outcome any more.</exception>
    void Count(int steps = 1);

    /// <summary>Chooses one side of a condition that is unknown; the other is explored on another path.</summary>
    bool Decide(Unknown condition);
}
