namespace Ringfence.Emit;

/// <summary>Why an element of a fleet cannot be written for a target.</summary>
/// <param name="Element">The element's address: "east/kvm-01/web-1".</param>
/// <param name="Origin">Where it is written in the program.</param>
/// <param name="Problem">What the target does not take, as a sentence without its end.</param>
/// <param name="Remedy">What to do about it, as a sentence without its end.</param>
public sealed record EmissionProblem(string Element, Origin Origin, string Problem, string Remedy)
{
    /// <summary>One line: place, element, problem and remedy.</summary>
    public override string ToString() => $"{Origin}: {Element}: {Problem}. {Remedy}.";
}
