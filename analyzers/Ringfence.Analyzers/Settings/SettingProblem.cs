namespace Ringfence.Analyzers;

/// <summary>A setting that cannot be followed.</summary>
/// <param name="Setting">Key and value as written: <c>ringfence.profile = stgi</c>.</param>
/// <param name="Problem">What is wrong and what would be right, as a sentence without subject: "is no profile: use paper or stig".</param>
internal sealed record SettingProblem(string Setting, string Problem);
