using System.Linq;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Cli.Tests;

public class RulesTests
{
    [Fact]
    public async Task List_has_every_rule_once()
    {
        var outcome = await Outcome.Of(Fleets.Clean, "rules");

        Assert.Equal(0, outcome.Code);
        Assert.All(
            RuleCatalogue.Rules,
            rule =>
                Assert.Single(
                    outcome.Out.Split('\n'),
                    line => line.StartsWith($"  {rule.Description.Id}  ", System.StringComparison.Ordinal)
                )
        );
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("RF5004")]
    [InlineData("rf5004")]
    public async Task One_rule_is_explained(string id)
    {
        var outcome = await Outcome.Of(Fleets.Clean, "rules", id);

        var rule = RuleCatalogue.Find("RF5004")!.Description;
        var words = string.Join(' ', outcome.Out.Split([' ', '\n'], System.StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, outcome.Code);
        Assert.All([rule.Title, rule.Rationale, rule.Remediation, .. rule.Paper, .. rule.Controls], text => Assert.Contains(text, words));
        Assert.All(rule.Noncompliant.Split('\n'), line => Assert.Contains("  " + line.TrimEnd() + "\n", outcome.Out));
    }

    [Fact]
    public async Task Unknown_rule_is_answered_with_the_nearest_one()
    {
        var outcome = await Outcome.Of(Fleets.Clean, "rules", "RF50O4");

        Assert.Equal((2, "error: there is no rule \"RF50O4\"; did you mean RF5004?\n"), (outcome.Code, outcome.Error));
    }
}
