using System;
using System.Globalization;
using System.IO;
using Ringfence.Assurance;
using Ringfence.Emit;

namespace Ringfence.Benchmarks;

/// <summary>
/// One table from one run: how building, checking and emitting grow with the fleet, and what a host costs in memory.
/// Medians of three; the column that counts is the time per host relative to the row above, which is 1.0 when growth is linear.
/// </summary>
internal static class ScalingTable
{
    private const int Repetitions = 3;

    private static readonly CalendarDate asOf = CalendarDate.Parse("2026-01-01");

    public static void Print(Action<string> write)
    {
        write("  hosts | build ms | check ms | emit ms | write ms | kB per host | per host, relative to the row above: check, emit, write");
        Costs? above = null;
        foreach (var hosts in new[] { 10, 100, 1_000, 10_000 })
        {
            var build = Median.Of(Repetitions, () => FleetOfHosts.Of(hosts).Build());
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var fleet = FleetOfHosts.Of(hosts).Build();
            var kilobytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / hosts;
            var check = Median.Of(Repetitions, () => Assessor.Assess(fleet, asOf));
            var emit = Median.Of(Repetitions, () => FleetEmitter.Emit(fleet));
            var disk = Written(FleetEmitter.Emit(fleet));
            var costs = new Costs(check / hosts, emit / hosts, disk / hosts);
            above ??= costs;
            write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hosts, 7} | {build, 8:F1} | {check, 8:F1} | {emit, 7:F1} | {disk, 8:F1} | {kilobytes, 11:F1} | {costs.Check / above.Check:F2}, {costs.Emit / above.Emit:F2}, {costs.Write / above.Write:F2}"
                )
            );
            above = costs;
        }
    }

    // Once: the second time nothing would be written.
    private static double Written(EmittedTree tree)
    {
        var folder = Directory.CreateTempSubdirectory("rf-bench-");
        try
        {
            return Median.Once(() => new OutputFolder(folder.FullName).Write(tree));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Costs(double Check, double Emit, double Write);
}
