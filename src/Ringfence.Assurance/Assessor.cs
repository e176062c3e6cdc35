using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>Runs the rules over a fleet and draws up findings and posture.</summary>
public static class Assessor
{
    /// <summary>Assesses a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="asOf">The day on which waivers are judged.</param>
    /// <param name="profile">Severities and thresholds; <see cref="StrictnessProfile.Paper"/> when left out.</param>
    public static AssuranceResult Assess(Fleet fleet, CalendarDate asOf, StrictnessProfile? profile = null) =>
        Assess(fleet, asOf, profile ?? StrictnessProfile.Paper, RuleCatalogue.Rules);

    /// <summary>Assesses a fleet where there may be no clock and nobody may be kept waiting: inside the compiler.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="asOf">
    /// The day on which waivers are judged. When it is <see langword="null"/>, every waiver counts, and whether it has expired (RF0004) is undetermined.
    /// </param>
    /// <param name="profile">Severities and thresholds.</param>
    /// <param name="cancellation">Ends the assessment after the rule at hand.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AssuranceResult Assess(Fleet fleet, CalendarDate? asOf, StrictnessProfile profile, CancellationToken cancellation) =>
        Assess(fleet, asOf, profile, RuleCatalogue.Rules, cancellation);

    internal static AssuranceResult Assess(
        Fleet fleet,
        CalendarDate? asOf,
        StrictnessProfile profile,
        IEnumerable<Rule> rules,
        CancellationToken cancellation = default
    )
    {
        var index = new FleetIndex(fleet);
        var waivers = new WaiverBook(fleet, asOf);
        var context = new AssuranceContext(index, profile.Parameters, asOf, waivers);
        var posture = fleet.Hosts.Select(host => new HostPosture(host)).ToArray();
        var postureOf = posture.ToDictionary(row => row.Host.Address, StringComparer.Ordinal);
        var findings = new List<Finding>();
        var tallies = new Dictionary<string, RuleTally>(StringComparer.Ordinal);

        foreach (var rule in rules.OrderBy(rule => rule.RunsLast))
        {
            cancellation.ThrowIfCancellationRequested();
            var counts = new int[5];
            foreach (var assessment in rule.Check(context))
            {
                var finding = Judge(rule, assessment, profile, waivers);
                counts[Column(assessment, finding)]++;
                if (finding is null)
                    continue;
                findings.Add(finding);
                Record(finding, assessment.Feature ?? rule.Description.Feature);
            }
            tallies.Add(rule.Description.Id, new(counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
        return new(fleet, profile, [.. InOrder(findings)], posture, tallies);

        // A finding on something that belongs to no host, such as a directory, concerns them all.
        void Record(Finding finding, DeploymentFeature feature)
        {
            if (finding.Severity == Severity.Info)
                return;
            var state = StateOf(finding);
            if (index.HostAt(finding.Subject.Address) is { } host)
                postureOf[host.Address].Worsen(feature, state);
            else
                foreach (var row in posture)
                    row.Worsen(feature, state);
        }
    }

    private static Finding? Judge(Rule rule, Assessment assessment, StrictnessProfile profile, WaiverBook waivers)
    {
        if (assessment.Verdict is Verdict.Pass or Verdict.NotApplicable)
            return null;
        var id = rule.Description.Id;
        var finding = new Finding
        {
            Rule = rule.Description,
            Severity = profile.Severities.TryGetValue(id, out var own) ? own : assessment.Severity ?? rule.Description.Severity,
            Verdict = assessment.Verdict,
            Subject = assessment.Subject,
            Message = assessment.Message,
            Place = assessment.Place,
            Related = assessment.Related,
        };
        var (waiver, accepts) = waivers.Accepting(id, assessment.Subject);
        if (accepts.IsTrue)
            return finding with { AcceptedBy = waiver };
        return accepts.IsUnknown ? finding with { Verdict = Verdict.Undetermined, Message = accepts.Reason } : finding;
    }

    private static int Column(Assessment assessment, Finding? finding) =>
        finding is null ? (assessment.Verdict == Verdict.Pass ? 0 : 4)
        : finding.Verdict == Verdict.Undetermined ? 3
        : finding.AcceptedBy is null ? 1
        : 2;

    private static FeatureState StateOf(Finding finding) =>
        finding.AcceptedBy is not null ? FeatureState.Accepted
        : finding.Verdict == Verdict.Undetermined ? FeatureState.Undetermined
        : FeatureState.NotSatisfied;

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) =>
        findings
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject.Address, StringComparer.Ordinal);
}
