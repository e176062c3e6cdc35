using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Ringfence.Assurance;

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
        write("  hosts | build ms | check ms | findings | kB per host | check per host, relative to the row above");
        double? above = null;
        foreach (var hosts in new[] { 10, 100, 1_000, 10_000 })
        {
            var build = Median(() => FleetOfHosts.Of(hosts).Build());
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var fleet = FleetOfHosts.Of(hosts).Build();
            var kilobytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / hosts;
            var findings = Assessor.Assess(fleet, asOf).Findings.Count;
            var check = Median(() => Assessor.Assess(fleet, asOf));
            write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hosts, 7} | {build, 8:F1} | {check, 8:F1} | {findings, 8} | {kilobytes, 11:F1} | {check / hosts / (above ?? check / hosts):F2}"
                )
            );
            above = check / hosts;
        }
    }

    private static double Median(Func<object> work)
    {
        work();
        return Enumerable
            .Range(0, Repetitions)
            .Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(work());
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            })
            .Order()
            .ElementAt(Repetitions / 2);
    }
}
