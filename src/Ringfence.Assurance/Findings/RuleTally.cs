namespace Ringfence.Assurance;

/// <summary>How often a rule said what: the proof that it ran.</summary>
/// <param name="Passed">Subjects for which it holds.</param>
/// <param name="Failed">Subjects for which it does not, and nobody accepted that.</param>
/// <param name="Accepted">Subjects for which it does not, and a waiver accepts that.</param>
/// <param name="Undetermined">Subjects for which it cannot be told.</param>
/// <param name="NotApplicable">Subjects that it does not concern.</param>
public sealed record RuleTally(int Passed, int Failed, int Accepted, int Undetermined, int NotApplicable);
