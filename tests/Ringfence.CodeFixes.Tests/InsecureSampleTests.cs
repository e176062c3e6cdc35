using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

[Trait("Kind", "Corpus")]
public sealed class InsecureSampleTests
{
    // Each step mends at least one finding, and there are some sixty.
    private const int MostSteps = 150;

    // What only people can decide: whose accounts these are, which cables there are, what the physical switch does, where an IDS is.
    private const string LeftToPeople = "RF1001 RF1002 RF1011 RF5003 RF6005 RF6012 RF6013 RF6014";

    [Fact]
    public async Task Sample_is_mended_step_by_step_and_never_gets_worse()
    {
        var program = await TestProgram.OfSourceAsync(Sample());
        for (var step = 0; step < MostSteps; step++)
        {
            if (await NextAsync(program) is not { } next)
                break;
            program = next;
        }

        Assert.Equal(
            LeftToPeople,
            string.Join(" ", program.Findings.All.Select(finding => finding.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal))
        );
    }

    private static async Task<TestProgram?> NextAsync(TestProgram program)
    {
        foreach (var rule in program.Findings.All.Select(finding => finding.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal))
        foreach (var diagnostic in program.Diagnostics(rule))
            if (await program.OffersAsync(diagnostic, onTrial: true) is [var action, ..])
            {
                var after = await program.AfterAsync(action);
                if (!RuleFixes.Of(rule).Any(fix => fix.MayUncover))
                    FixCheck.AssertNothingNew(program, after, action.Title);
                return after;
            }
        return null;
    }

    private static string Sample() =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "samples", "02-insecure", "Program.cs"))
            .Replace(
                "var fleet = Fleet.Define",
                "public static class Program\n{\n    public static FleetDefinition Define() => Fleet.Define",
                StringComparison.Ordinal
            )
            .Replace("return await RingfenceApp.RunAsync(fleet, args);", "}", StringComparison.Ordinal);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
