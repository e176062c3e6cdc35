using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("chek", "error: \"chek\" is not a verb; did you mean check?\n")]
    [InlineData("frobnicate", "error: \"frobnicate\" is not a verb\n")]
    [InlineData("check --prfile stig", "error: \"--prfile\" is not an option; did you mean --profile?\n")]
    [InlineData("check extra", "error: \"extra\" is not something that is expected here\n")]
    [InlineData("check --profile sitg", "error: --profile: \"sitg\" is no profile: use paper, stig; did you mean stig?\n")]
    [InlineData("check --format xml", "error: --format: \"xml\" is no format: use text, json\n")]
    [InlineData(
        "check --as-of 2026-13-01",
        "error: --as-of: \"2026-13-01\" is no date: write an existing day as\nyear-month-day, such as 2027-01-31\n"
    )]
    [InlineData("synth", "error: Option '--out' is required.\n")]
    [InlineData("check --profile", "error: Required argument missing for option: '--profile'.\n")]
    public async Task Bad_usage_is_explained_and_exits_2(string arguments, string error)
    {
        var outcome = await Outcome.Of(Never, arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith(error, outcome.Error);
        Assert.Contains("--help", outcome.Error);
    }

    [Fact]
    public async Task No_verb_shows_the_help_and_does_not_look_clean()
    {
        var none = await Outcome.Of(Never);
        var help = await Outcome.Of(Never, "--help");

        Assert.Equal((2, 0), (none.Code, help.Code));
        Assert.Equal(help.Out, none.Out);
    }

    [Fact]
    public async Task Help_names_verbs_and_exit_codes_within_80_columns()
    {
        var outcome = await Outcome.Of(Never, "--help");

        Assert.All(
            ["  check ", "  synth ", "  access ", "  rules ", "  0    clean", "  130  cancelled"],
            text => Assert.Contains(text, outcome.Out)
        );
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Help_of_a_verb_wins_over_what_else_is_wrong()
    {
        var outcome = await Outcome.Of(Never, "synth", "--help");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("--out <folder>", outcome.Out);
    }

    [Fact]
    public async Task Version_is_that_of_Ringfence()
    {
        var outcome = await Outcome.Of(Never, "--version");

        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^Ringfence \d+\.\d+\.\d+\S*\n$", outcome.Out);
    }

    // Usage is judged before the fleet is built.
    private static FleetDefinition Never { get; } = Fleet.Define("east", _ => Assert.Fail("The fleet was built."));
}
