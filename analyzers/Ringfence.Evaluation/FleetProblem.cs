using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>An error that the fluent API raised.</summary>
/// <param name="Error">The error.</param>
/// <param name="Location">The call that raised it, for errors whose origin does not tell; <see langword="null"/> when that is not known either.</param>
/// <param name="Witness">In which rounds of loops and with which arguments it was raised; <see langword="null"/> outside of loops and methods.</param>
public sealed record FleetProblem(FleetException Error, Location? Location, string? Witness);
