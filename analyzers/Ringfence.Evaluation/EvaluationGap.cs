using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>A place where evaluation gave up.</summary>
/// <param name="Location">The expression or statement.</param>
/// <param name="Reason">Why, as a sentence without its final dot: "the loop runs more than 1,000,000 rounds".</param>
public sealed record EvaluationGap(Location Location, string Reason);
