using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>A value that only running the program reveals.</summary>
/// <param name="Location">The expression.</param>
/// <param name="Reason">Why, as a phrase: "args is known when the program runs".</param>
public sealed record UnknownPlace(Location Location, string Reason);
