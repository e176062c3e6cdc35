using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class InsecureSampleTests
{
    // Each step mends at least one finding, and there are some sixty.
    private const int MostSteps = 150;

    /// <summary>The rules that remain when nothing more is offered: what only people can decide.</summary>
    private static readonly string[] leftToPeople = [];

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
            leftToPeople,
            program.Findings.All.Select(finding => finding.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal)
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
