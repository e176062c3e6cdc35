using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

/// <summary>Applies fixes and looks at what becomes of the program.</summary>
internal static class FixCheck
{
    /// <summary>Every fix that is offered for a rule leaves a program that compiles and runs, without the finding and without a new one.</summary>
    /// <returns>How many were offered.</returns>
    public static async Task<int> EveryOfferIsGoodAsync(string ruleId, TestProgram program)
    {
        var offers = 0;
        foreach (var diagnostic in program.Diagnostics(ruleId))
        foreach (var action in await program.OffersAsync(diagnostic))
        {
            offers++;
            var after = await program.AfterAsync(action);
            Assert.True(after.Findings.IsWhole, $"'{action.Title}' leaves a program that fails:\n{after.Text}");
            var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Assert.False(
                after.Findings.All.Any(finding => finding.Finding.Rule.Id == ruleId && finding.Finding.Message == message),
                $"'{action.Title}' leaves '{message}':\n{after.Text}"
            );
            if (!RuleFixes.Of(ruleId).Any(fix => fix.MayUncover))
                AssertNothingNew(program, after, action.Title);
        }
        return offers;
    }

    public static void AssertNothingNew(TestProgram before, TestProgram after, string title)
    {
        var worse = FixTrial.NewlyFailing(before.Findings, after.Findings).ToArray();
        Assert.True(
            worse.Length == 0,
            $"'{title}' causes {string.Join(", ", worse.Select(pair => pair.Rule + " for " + pair.Subject))}:\n{after.Text}"
        );
    }
}
