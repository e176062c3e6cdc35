using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>Compares what the rules say before and after a change.</summary>
internal static class FixTrial
{
    /// <summary>Whether a change leaves something worse than it was: a rule fails for an element for which, or more often than, it did before.</summary>
    public static bool Worsens(ProgramFindings before, ProgramFindings after) => NewlyFailing(before, after).Any();

    /// <summary>The rules and elements for which something fails that did not before.</summary>
    public static IEnumerable<(string Rule, string Subject)> NewlyFailing(ProgramFindings before, ProgramFindings after)
    {
        var had = Counts(Open(before));
        return Counts(Open(after)).Where(now => !had.TryGetValue(now.Key, out var count) || now.Value > count).Select(now => now.Key);
    }

    /// <summary>Whether the findings of a rule are fewer than they were for some element that a fix was about, and more for none.</summary>
    public static bool Removes(IReadOnlyList<LocatedFinding> fixedFindings, ProgramFindings before, ProgramFindings after)
    {
        var (had, has) = (Counts(before.All), Counts(after.All));
        return fixedFindings.Select(Key).Distinct().All(key => !has.TryGetValue(key, out var now) || now < had[key]);
    }

    // What nobody accepts; taking a waiver away makes its finding count again.
    private static IEnumerable<LocatedFinding> Open(ProgramFindings findings) =>
        findings.All.Where(finding => finding.Finding.AcceptedBy is null);

    private static Dictionary<(string Rule, string Subject), int> Counts(IEnumerable<LocatedFinding> findings) =>
        findings.GroupBy(Key).ToDictionary(same => same.Key, same => same.Count());

    private static (string Rule, string Subject) Key(LocatedFinding finding) => (finding.Finding.Rule.Id, finding.Finding.Subject.Address);
}
