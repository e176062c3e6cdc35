using Microsoft.CodeAnalysis;
using Ringfence.Assurance;

namespace Ringfence.Analyzers;

/// <summary>A finding and the text that it blames.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Location">The narrowest text to blame.</param>
/// <param name="Fleet">Which of the program's fleets it belongs to.</param>
internal sealed record PlacedFinding(Finding Finding, Location Location, int Fleet);
