using System;
using System.Globalization;
using System.Linq;
using Ringfence.Assurance;

namespace Ringfence.Benchmarks;

/// <summary>What a key press repeats once its file is evaluated: building the model and assessing it, in all and rule by rule.</summary>
internal static class RuleTable
{
    private const int Repetitions = 21;
    private const int RulesShown = 12;

    private static readonly CalendarDate asOf = CalendarDate.Parse("2026-01-01");

    public static void Print(Action<string> write)
    {
        Print(write, "spike", SpikeFleet.Of(100));
        Print(write, "spike", SpikeFleet.Of(1_000));
        Print(write, "whole", FleetOfHosts.Of(100));
        Print(write, "whole", FleetOfHosts.Of(1_000));
    }

    private static void Print(Action<string> write, string shape, FleetDefinition definition)
    {
        var build = Median.ProcessorTimeOf(Repetitions, definition.Build);
        var fleet = definition.Build();
        var elements = fleet.SelfAndDescendants().Count();
        var check = Median.ProcessorTimeOf(Repetitions, () => Assessor.Assess(fleet, asOf));
        var before = GC.GetAllocatedBytesForCurrentThread();
        definition.Build();
        var built = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        var result = Assessor.Assess(fleet, asOf);
        var checking = GC.GetAllocatedBytesForCurrentThread() - before;
        var assessments = result.Tallies.Values.Sum(tally =>
            tally.Passed + tally.Failed + tally.Accepted + tally.Undetermined + tally.NotApplicable
        );
        write(
            Invariant(
                $"{shape} of {fleet.Hosts.Count} hosts, {elements} elements: build {build:F1} ms, {built / 1048576.0:F1} MB; check {check:F1} ms, {checking / 1048576.0:F1} MB, {assessments} assessments, {result.Findings.Count} findings; per 5,000 elements build {build * 5000 / elements:F1} ms, check {check * 5000 / elements:F1} ms"
            )
        );
        var none = Median.ProcessorTimeOf(Repetitions, () => Assessor.Assess(fleet, asOf, StrictnessProfile.Paper, []));
        write(Invariant($"  {none, 7:F2} ms  no rule at all"));
        var costs = RuleCatalogue
            .Rules.Select(rule =>
                (rule, Cost: Median.ProcessorTimeOf(5, () => Assessor.Assess(fleet, asOf, StrictnessProfile.Paper, [rule])) - none)
            )
            .OrderByDescending(pair => pair.Cost)
            .ToArray();
        foreach (var (rule, cost) in costs.Take(RulesShown))
            write(Invariant($"  {cost, 7:F2} ms  {rule.Description.Id} {rule.GetType().Name}"));
        write(Invariant($"  {costs.Skip(RulesShown).Sum(pair => pair.Cost), 7:F2} ms  the others together"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
