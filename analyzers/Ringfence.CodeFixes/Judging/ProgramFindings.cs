using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.CodeFixes;

/// <summary>The failures of a program, whether or not a waiver accepts them.</summary>
/// <param name="All">The failures.</param>
/// <param name="IsWhole">Whether the whole program could be judged, so that what is not here is not there.</param>
internal sealed record ProgramFindings(IReadOnlyList<LocatedFinding> All, bool IsWhole)
{
    /// <summary>Nothing is known.</summary>
    public static ProgramFindings None { get; } = new([], IsWhole: false);

    /// <summary>The failures that a diagnostic stands for: those at its place, and of these the ones that it words, if it words any.</summary>
    public IReadOnlyList<LocatedFinding> At(Diagnostic diagnostic)
    {
        var here = All.Where(finding => finding.Finding.Rule.Id == diagnostic.Id && IsSame(finding.Place, diagnostic.Location)).ToArray();
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var worded = here.FirstOrDefault(finding => message.IndexOf(finding.Finding.Message, StringComparison.Ordinal) >= 0);
        return worded is null ? here : [worded, .. here.Where(finding => finding != worded)];
    }

    private static bool IsSame(Location? place, Location location) =>
        place is not null && place.SourceTree == location.SourceTree && place.SourceSpan == location.SourceSpan;
}
