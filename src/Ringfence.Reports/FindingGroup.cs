using System.Collections.Generic;
using System.Linq;
using Ringfence.Assurance;
using Ringfence.Model;

namespace Ringfence.Reports;

/// <summary>What one rule says at one place of the program: a loop makes one mistake, however many hosts it declares.</summary>
public sealed class FindingGroup
{
    private FindingGroup(IReadOnlyList<Finding> findings) => Findings = findings;

    /// <summary>The findings, at least one, by address.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The first one, which speaks for all: they share rule, place, severity, verdict and waiver.</summary>
    public Finding First => Findings[0];

    /// <summary>Groups findings.</summary>
    /// <param name="findings">The findings, in the order of a result.</param>
    /// <returns>The groups, in the order of their first findings.</returns>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(KeyOf).Select(same => new FindingGroup([.. same]))];

    // An origin is equal to every other one (see its remarks), so its parts are compared here.
    private static (string Rule, string? File, int Line, string? Parameter, int Item, Severity, Verdict, Place? Waiver) KeyOf(
        Finding finding
    ) =>
        (
            finding.Rule.Id,
            finding.Place.File,
            finding.Place.Line,
            finding.Place.Parameter,
            finding.Place.Item,
            finding.Severity,
            finding.Verdict,
            finding.AcceptedBy is { } waiver ? new(waiver.Origin.File, waiver.Origin.Line, waiver) : null
        );

    private sealed record Place(string? File, int Line, Waiver Waiver);
}
