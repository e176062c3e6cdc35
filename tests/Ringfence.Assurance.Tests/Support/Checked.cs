using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Ringfence.Assurance.Tests;

/// <summary>Builds a fleet with the fluent API and lets one rule speak on it.</summary>
internal static class Checked
{
    public static CalendarDate AsOf { get; } = CalendarDate.Parse("2026-11-24");

    public static IReadOnlyList<Finding> Findings(string ruleId, Action<FleetBuilder> describe, RuleParameters? parameters = null) =>
        Findings(ruleId, Fleet.Define("east", describe).Build(), parameters);

    public static IReadOnlyList<Finding> Findings(string ruleId, Model.Fleet fleet, RuleParameters? parameters = null) =>
        Run(ruleId, fleet, parameters).Findings;

    public static AssuranceResult Run(string ruleId, Model.Fleet fleet, RuleParameters? parameters = null) =>
        Assessor.Assess(
            fleet,
            AsOf,
            new StrictnessProfile { Name = "test", Parameters = parameters ?? new() },
            RuleCatalogue.Rules.Where(rule => rule.Description.Id == ruleId || rule.RunsLast == false && RunsFirstFor(ruleId))
        );

    /// <summary>The source line that a finding blames, trimmed: tests name places by what stands there, not by number.</summary>
    public static string BlamedLine(this Finding finding) => LineAt(finding.Place);

    public static string LineAt(Origin place) => File.ReadLines(place.File!).Skip(place.Line - 1).First().Trim();

    // RF0006 looks at what all the others found.
    private static bool RunsFirstFor(string ruleId) => RuleCatalogue.Find(ruleId)?.RunsLast == true;
}
