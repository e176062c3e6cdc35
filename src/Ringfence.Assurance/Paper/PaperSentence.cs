namespace Ringfence.Assurance;

/// <summary>A place of the paper that states a requirement, in our words.</summary>
/// <param name="Place">The place, as rules cite it: "VI checklist (b)".</param>
/// <param name="Requirement">What it demands.</param>
public sealed record PaperSentence(string Place, string Requirement);
