namespace Ringfence.Evaluation.Running;

/// <summary>Which round of a loop something happens in, or with which argument a method was called: what a witness tells.</summary>
/// <param name="Variable">The loop variable or parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="Outer">The round around this one.</param>
internal sealed record LoopRound(string Variable, object? Value, LoopRound? Outer);
