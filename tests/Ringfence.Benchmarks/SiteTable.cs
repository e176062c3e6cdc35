using System;
using System.Globalization;
using System.Linq;
using Ringfence.Emit;

namespace Ringfence.Benchmarks;

/// <summary>One table from one run: how emitting a site of ESXi hosts grows with it. Medians of three.</summary>
internal static class SiteTable
{
    private const int Repetitions = 3;

    public static void Print(Action<string> write)
    {
        write("  hosts | build ms | C# ms | YAML ms | scripts ms | stacks | files | MB | C# per host, relative to the row above");
        double? above = null;
        foreach (var hosts in new[] { 10, 100, 1_000 })
        {
            var build = Median.Of(Repetitions, () => SiteOfHosts.Of(hosts));
            var fleet = SiteOfHosts.Of(hosts);
            var csharp = Median.Of(Repetitions, () => FleetEmitter.Emit(fleet, ["pulumi-csharp"]));
            var yaml = Median.Of(Repetitions, () => FleetEmitter.Emit(fleet, ["pulumi-yaml"]));
            var scripts = Median.Of(Repetitions, () => FleetEmitter.Emit(fleet, ["esxcli"]));
            var files = FleetEmitter.Emit(fleet, ["pulumi-csharp"]).Files;
            above ??= csharp / hosts;
            write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hosts, 7} | {build, 8:F1} | {csharp, 5:F0} | {yaml, 7:F0} | {scripts, 10:F0} | {files.Select(file => file.Path.Split('/')[1]).Distinct().Count(), 6} | {files.Count, 5} | {files.Sum(file => file.Content.Length) / 1e6, 2:F1} | {csharp / hosts / above:F2}"
                )
            );
            above = csharp / hosts;
        }
    }
}
