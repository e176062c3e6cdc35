using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class AccessTests
{
    [Fact]
    public async Task Decision_names_the_deciding_entry_and_the_losing_ones()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "alice", "--on", "east/kvm-01/db-1");

        Assert.Equal(
            """
            alice on east/kvm-01/db-1
            Decided by: access module polkit; deny overrides: one denial wins over all
            grants.

            Permission           Decision  Why
            ViewMachine          allowed   [2]
            StartMachine         denied    [3], over [1]
            StopMachine          denied    [3], over [1]
            SuspendMachine       allowed   [1]
            SnapshotMachine      allowed   [1]
            MigrateMachine       denied    no entry applies
            OpenConsole          denied    no entry applies
            ReconfigureMachine   denied    no entry applies
            CreateMachine        denied    no entry applies
            DeleteMachine        denied    no entry applies
            ViewNetwork          denied    no entry applies
            CreateNetwork        denied    no entry applies
            ReconfigureNetwork   denied    no entry applies
            DeleteNetwork        denied    no entry applies
            ConnectNic           denied    no entry applies
            ReconfigureFirewall  denied    no entry applies
            MirrorTraffic        denied    no entry applies

            Entries
              [1] grant to group operators, of which alice is a member
                  role life, on production, propagated from east/access-control/production
                  Program.cs:10
              [2] grant to user alice
                  ViewMachine, on everything, propagated from east
                  Program.cs:11
              [3] denial to group operators, of which alice is a member
                  StopMachine, StartMachine, on custom object databases, the object itself
                  Program.cs:12

            """,
            outcome.Out
        );
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task One_permission_is_explained_alone_whatever_its_case()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "bob", "--on", "production", "--permission", "stopmachine");

        Assert.Equal(
            """
            bob on east/access-control/production
            Decided by: access module polkit; deny overrides: one denial wins over all
            grants.

            Permission   Decision  Why
            StopMachine  denied    no entry applies

            """,
            outcome.Out
        );
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Without_a_combining_rule_a_conflict_is_unknown_and_names_both_sides()
    {
        var fleet = Fleet.Define(
            "east",
            east =>
                east.ActiveDirectory("corp.example.com", directory => directory.Administrator("alice"))
                    .AccessControl(access =>
                        access
                            .Grant(Who.User("alice"), [Permission.StartMachine, Permission.StopMachine], on: AccessTarget.Everything)
                            .Deny(Who.User("alice"), [Permission.StopMachine], on: "kvm-01")
                    )
                    .KvmHost("kvm-01", _ => { })
        );

        var stop = await Outcome.Of(fleet, "access", "--who", "alice", "--on", "kvm-01", "--permission", "StopMachine");
        var start = await Outcome.Of(fleet, "access", "--who", "alice", "--on", "kvm-01", "--permission", "StartMachine");

        Assert.Contains("Decided by: no access module is declared;", stop.Out);
        Assert.Contains("StopMachine  unknown   the access module does not say how it combines", stop.Out);
        Assert.Contains("entries [2] [1]", stop.Out);
        Assert.Contains("StartMachine  allowed   [1]\n", start.Out);
    }

    [Fact]
    public async Task Account_of_a_host_may_be_asked_about_too()
    {
        var fleet = Fleet.Define(
            "east",
            east => east.KvmHost("kvm-01", host => host.Users(users => users.BreakGlass("rescue", Secret.Named("kvm-01/rescue"))))
        );

        var outcome = await Outcome.Of(fleet, "access", "--who", "rescue", "--on", "kvm-01", "--permission", "StopMachine");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("StopMachine  denied    no entry applies\n", outcome.Out);
    }

    [Theory]
    [InlineData("alise", "kvm-01", "error: --who: there is no account \"alise\" in the fleet; did you mean alice?\n")]
    [InlineData("zoe", "kvm-01", "error: --who: there is no account \"zoe\" in the fleet\n")]
    [InlineData(
        "alice",
        "east/kvm-01/db1",
        "error: --on: there is no object \"east/kvm-01/db1\" in the fleet; did you mean\neast/kvm-01/db-1?\n"
    )]
    [InlineData("alice", "kvm-01/web1", "error: --on: there is no object \"kvm-01/web1\" in the fleet; did you mean\neast/kvm-01/web-1?\n")]
    [InlineData("alice", "prodution", "error: --on: there is no object \"prodution\" in the fleet; did you mean\nproduction?\n")]
    [InlineData("alice", "eats", "error: --on: there is no object \"eats\" in the fleet; did you mean east?\n")]
    public async Task Unknown_name_is_answered_with_the_nearest_one(string who, string on, string error)
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", who, "--on", on);

        Assert.Equal((2, "", error), (outcome.Code, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task Unknown_permission_is_answered_with_the_nearest_one()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "alice", "--on", "kvm-01", "--permission", "StartMachin");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(
            "error: --permission: \"StartMachin\" is no permission: use ViewMachine, StartMachine,",
            outcome.Error.ReplaceLineEndings(" ")
        );
        Assert.Contains("did you mean StartMachine?", outcome.Error.ReplaceLineEndings(" "));
    }
}
