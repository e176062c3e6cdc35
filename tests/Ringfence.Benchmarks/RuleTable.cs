using System;
using System.Globalization;
using System.Linq;
using Ringfence.Assurance;

namespace Ringfence.Benchmarks;

/// <summary>
/// What a key press repeats once its file is evaluated: building the model and assessing it, in all and rule by rule. Processor time and allocation,
/// so that the table says the same on a busy machine. The first column is the share of the whole assessment.
/// </summary>
internal static class RuleTable
{
    private const int Repetitions = 21;
    private const int RulesShown = 12;

    private static readonly CalendarDate asOf = CalendarDate.Parse("2026-01-01");

    public static void Print(Action<string> write)
    {
        foreach (var hosts in new[] { 100, 1_000 })
        {
            Print(write, "spike", SpikeFleet.Of(hosts));
            Print(write, "whole", FleetOfHosts.Of(hosts));
        }
    }

    private static void Print(Action<string> write, string shape, FleetDefinition definition)
    {
        var fleet = definition.Build();
        var elements = fleet.SelfAndDescendants().Count();
        var (build, check) = (Cost.Of(definition.Build), Cost.Of(() => Assessor.Assess(fleet, asOf)));
        var findings = Assessor.Assess(fleet, asOf).Findings.Count;
        write(Invariant($"{shape}, {fleet.Hosts.Count} hosts, {elements} elements, {findings} findings"));
        write("  share | CPU ms |  MB  | ms per 5,000 elements |");
        Row("build", build, elements, 1);
        Row("check", check, elements, 1);
        var none = Cost.Of(() => Assessor.Assess(fleet, asOf, StrictnessProfile.Paper, []));
        Row("of which without any rule", none, elements, check.Milliseconds);
        var rules = RuleCatalogue
            .Rules.Select(rule => (rule, Cost: Cost.Of(() => Assessor.Assess(fleet, asOf, StrictnessProfile.Paper, [rule])).Less(none)))
            .OrderByDescending(pair => pair.Cost.Megabytes)
            .Take(RulesShown);
        foreach (var (rule, cost) in rules)
            Row($"{rule.Description.Id} {rule.GetType().Name}", cost, elements, check.Milliseconds);

        void Row(string name, Cost cost, int count, double whole) =>
            write(
                Invariant(
                    $"  {(whole == 1 ? 1 : cost.Milliseconds / whole), 5:P0} | {cost.Milliseconds, 6:F1} | {cost.Megabytes, 4:F1} | {cost.Milliseconds * 5_000 / count, 21:F1} | {name}"
                )
            );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Cost(double Milliseconds, double Megabytes)
    {
        public static Cost Of(Func<object> work)
        {
            var time = Median.ProcessorTimeOf(Repetitions, work);
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            return new(time, (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0);
        }

        public Cost Less(Cost other) => new(Milliseconds - other.Milliseconds, Megabytes - other.Megabytes);
    }
}
