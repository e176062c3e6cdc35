using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class CheckTests
{
    [Fact]
    public async Task Clean_fleet_shows_posture_and_exits_0()
    {
        var outcome = await Outcome.Of(Fleets.Clean, "check");

        Assert.Equal(
            """
            Posture
            Host    Users      Scheduler  Access     Drivers    Management  Network
            kvm-01  satisfied  satisfied  satisfied  satisfied  satisfied   satisfied

            1 host, 6 rules: 0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined.

            """,
            outcome.Out
        );
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task Every_kind_of_finding_is_shown_by_place_and_errors_exit_1()
    {
        var outcome = await Outcome.Of(Fleets.Insecure, "check");

        Assert.Equal("", outcome.Out);
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task Same_mistake_of_200_hosts_is_one_finding_and_one_row()
    {
        var outcome = await Outcome.Of(Fleets.Many(200), "check");

        Assert.Equal("", outcome.Out);
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Posture_of_20_hosts_has_a_row_each()
    {
        var outcome = await Outcome.Of(Fleets.Many(20), "check");

        Assert.Equal(20, outcome.Out.Split('\n').Count(line => line.StartsWith("kvm-", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Waiver_is_judged_on_the_given_day()
    {
        var before = await Outcome.Of(Fleets.Accepted, "check", "--as-of", "2027-01-31");
        var after = await Outcome.Of(Fleets.Accepted, "check", "--as-of", "2027-02-01");

        Assert.Equal(0, before.Code);
        Assert.Contains("accepted: delivered like that; until 2027-01-31", before.Out);
        Assert.Equal(1, after.Code);
        Assert.Contains("error RF0004", after.Out);
    }

    [Fact]
    public async Task Profile_changes_severities()
    {
        var profiles = Assurance.StrictnessProfile.Stig;

        var outcome = await Outcome.Of(Fleets.Many(1), "check", "--profile", "stig", "--format", "json");

        Assert.Equal(profiles.Name, JsonDocument.Parse(outcome.Out).RootElement.GetProperty("profile").GetString());
    }

    [Fact]
    public async Task Json_has_stable_names()
    {
        var outcome = await Outcome.Of(Fleets.Accepted, "check", "--format", "json");

        Assert.Equal("", outcome.Out);
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Json_does_not_fold()
    {
        var outcome = await Outcome.Of(Fleets.Many(200), "check", "--format", "json");

        var root = JsonDocument.Parse(outcome.Out).RootElement;
        Assert.Equal(200, root.GetProperty("findings").GetArrayLength());
        Assert.Equal(200, root.GetProperty("posture").GetArrayLength());
        Assert.Equal("notSatisfied", root.GetProperty("posture")[199].GetProperty("management").GetString());
    }

    [Fact]
    public async Task Piped_output_has_no_escape_sequence_and_no_table_wider_than_80()
    {
        var outcome = await Outcome.Of(Fleets.LongNames, "check");

        Assert.DoesNotContain('\u001b', outcome.Out);
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain(outcome.Out.Split('\n'), line => line.EndsWith(' '));
    }
}
