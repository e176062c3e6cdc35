using System.Linq;
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

        Assert.Equal(
            """
            Program.cs:3: error RF2099: Give each host 64 GiB of memory
              kvm-01 has 32 GiB
              where: kvm-01
              do: Do what the title says.
              docs: docs/rules/RF2099.md

            Program.cs:7: info RF6099: Name virtual switches once
              the name tenant0 is taken
              where: kvm-02/tenant0
              see: Program.cs:4: east/kvm-01/tenant0 has it
              do: Do what the title says.
              docs: docs/rules/RF6099.md

            Program.cs:9: warning RF5004: Add a standby management NIC
              the management network of kvm-03 has no physical NIC on standby
              where: kvm-03/management
              do: Connect a second physical NIC as standby: .Uplinks(active: "eno1",
              standby: "eno2").
              docs: docs/rules/RF5004.md

            Accepted on purpose

            Program.cs:12: accepted RF5004: Add a standby management NIC
              the management network of kvm-04 has no physical NIC on standby
              where: kvm-04/management
              accepted: delivered like that; until 2027-01-31; Program.cs:11
              docs: docs/rules/RF5004.md

            Undetermined: decided when the values are known

            Program.cs:6: undetermined RF2099: Give each host 64 GiB of memory
              'memory' is bound when the configuration is applied
              where: kvm-02
              do: Do what the title says.
              docs: docs/rules/RF2099.md

            Posture
            Host    Users      Scheduler      Access     Drivers    Management     Network
            kvm-01  satisfied  not satisfied  satisfied  satisfied  satisfied      satisfied
            kvm-02  satisfied  undetermined   satisfied  satisfied  satisfied      satisfied
            kvm-03  satisfied  satisfied      satisfied  satisfied  not satisfied  satisfied
            kvm-04  satisfied  satisfied      satisfied  satisfied  accepted       satisfied

            4 hosts, 6 rules: 1 error, 1 warning, 1 info; 1 accepted, 1 undetermined.

            """,
            outcome.Out
        );
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task Same_mistake_of_200_hosts_is_one_finding_and_one_row()
    {
        var outcome = await Outcome.Of(Fleets.Many(200), "check");

        Assert.Equal(
            """
            Program.cs:4: warning RF5004: Add a standby management NIC
              the management network of kvm-001 has no physical NIC on standby
              where: kvm-001/management and 199 more
              do: Connect a second physical NIC as standby: .Uplinks(active: "eno1",
              standby: "eno2").
              docs: docs/rules/RF5004.md

            Posture
            Host           Users      Scheduler  Access     Drivers    Management  Network
            kvm-001 …      satisfied  satisfied  satisfied  satisfied  NOT MET     satisfied
            kvm-200 (200
            hosts)

            200 hosts, 6 rules: 0 errors, 1 warning, 0 info; 0 accepted, 0 undetermined.

            """,
            outcome.Out
        );
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task What_a_rule_says_twice_about_each_host_is_two_findings()
    {
        var outcome = await Outcome.Of(
            Fleets.Many(200),
            ["check"],
            surroundings => surroundings with { Assess = RulesOfTests.AssessTwice },
            TestContext.Current.CancellationToken
        );

        Assert.Contains("  kvm-001 lacks a\n  where: kvm-001 and 199 more\n", outcome.Out);
        Assert.Contains("  kvm-001 lacks b\n  where: kvm-001 and 199 more\n", outcome.Out);
        Assert.Contains("0 errors, 2 warnings, 0 info", outcome.Out);
    }

    [Fact]
    public async Task Hosts_of_one_posture_share_a_row_also_when_others_stand_between_them()
    {
        var outcome = await Outcome.Of(Fleets.EverySecond(22), "check");

        Assert.Contains(
            """
            Host           Users      Scheduler  Access     Drivers    Management  Network
            kvm-001 and    satisfied  satisfied  satisfied  satisfied  NOT MET     satisfied
            10 more (11
            hosts)
            kvm-002 and    satisfied  satisfied  satisfied  satisfied  satisfied   satisfied
            10 more (11
            hosts)

            """,
            outcome.Out
        );
    }

    [Fact]
    public async Task Posture_of_20_hosts_has_a_row_each()
    {
        var outcome = await Outcome.Of(Fleets.Many(20), "check");

        Assert.Equal(20, outcome.Out.Split('\n').Count(line => line.StartsWith("kvm-", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Profile_changes_severities()
    {
        // RF1001 is advice for the paper and an error for the STIG: the catalogue's own rules, because profiles speak of them.
        static Surroundings WithCatalogue(Surroundings surroundings) => surroundings with { Assess = Assurance.Assessor.Assess };
        var fleet = Fleet.Define(
            "east",
            east => east.KvmHost("kvm-01", host => host.Users(users => users.BreakGlass("rescue", Secret.Named("rescue"))))
        );

        var paper = await Outcome.Of(fleet, ["check"], WithCatalogue, TestContext.Current.CancellationToken);
        var stig = await Outcome.Of(fleet, ["check", "--profile", "stig"], WithCatalogue, TestContext.Current.CancellationToken);

        Assert.Contains(": warning RF1001: ", paper.Out);
        Assert.Contains(": error RF1001: ", stig.Out);
        Assert.Equal(1, stig.Code);
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
    public async Task Piped_output_has_no_escape_sequence_and_no_table_wider_than_80()
    {
        var outcome = await Outcome.Of(Fleets.LongNames, "check");

        Assert.DoesNotContain('\u001b', outcome.Out);
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain(outcome.Out.Split('\n'), line => line.EndsWith(' '));
    }
}
