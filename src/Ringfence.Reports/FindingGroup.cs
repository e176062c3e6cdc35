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
    /// <returns>
    /// The groups, in the order of their first findings. No subject is twice in one: what a rule says about it a second time is another mistake.
    /// </returns>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings)
    {
        var groups = new Dictionary<(Key Key, int Time), List<Finding>>();
        var times = new Dictionary<(Key Key, string Subject), int>();
        foreach (var finding in findings)
        {
            var key = Key.Of(finding);
            var time = times.GetValueOrDefault((key, finding.Subject.Address));
            times[(key, finding.Subject.Address)] = time + 1;
            if (!groups.TryGetValue((key, time), out var same))
                groups.Add((key, time), same = []);
            same.Add(finding);
        }
        return [.. groups.Values.Select(same => new FindingGroup(same))];
    }

    // An origin is equal to every other one (see its remarks), so its parts are compared here; likewise two waivers that only differ in their places.
    private sealed record Key(string Rule, Place At, Severity Severity, Verdict Verdict, Waiver? Waiver, Place WaivedAt)
    {
        public static Key Of(Finding finding) =>
            new(
                finding.Rule.Id,
                Place.Of(finding.Place),
                finding.Severity,
                finding.Verdict,
                finding.AcceptedBy,
                Place.Of(finding.AcceptedBy?.Origin ?? default)
            );
    }

    private readonly record struct Place(string? File, int Line, string? Parameter, int Item)
    {
        public static Place Of(Origin origin) => new(origin.File, origin.Line, origin.Parameter, origin.Item);
    }
}
