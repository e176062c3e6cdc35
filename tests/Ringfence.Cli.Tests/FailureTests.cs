using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class FailureTests
{
    [Fact]
    public async Task Malformed_value_names_place_and_parameter()
    {
        // csharpier-ignore
        var fleet =
#line 1 "/fleet/Program.cs"
            Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 5000))));
#line default

        var outcome = await Outcome.Of(fleet, "check");

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("Program.cs:3: error: vlan: \"5000\" ", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Duplicate_name_names_both_places()
    {
        // csharpier-ignore
        var fleet =
#line 1 "/fleet/Program.cs"
            Fleet.Define("east", fleet => fleet
                .KvmHost("kvm-01", _ => { })
                .KvmHost("kvm-01", _ => { }));
#line default

        var outcome = await Outcome.Of(fleet, "check");

        Assert.Equal(2, outcome.Code);
        Assert.Equal(
            "Program.cs:3: error: host \"kvm-01\" is declared twice: first at Program.cs:2, again at Program.cs:3; give one of them another name\n",
            outcome.Error
        );
    }

    [Theory]
    [InlineData("check")]
    [InlineData("synth --out out")]
    [InlineData("access --who alice --on kvm-01")]
    public async Task Exception_of_the_fleet_program_shows_its_own_frames_alone(string arguments)
    {
        // csharpier-ignore
        var fleet =
#line 1 "/fleet/Program.cs"
            Fleet.Define("east", fleet =>
                fleet.KvmHost("kvm-01", host => host
                    .Cpus(Inventory(host: 1))));
#line default

        var outcome = await Outcome.Of(fleet, arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith(
            "error: the fleet program threw FileNotFoundException: no inventory\n  at Inventory.cs:7 (FailureTests.Inventory)\n",
            outcome.Error
        );
        Assert.Contains("  at Program.cs:2 (lambda)\n", outcome.Error);
        Assert.DoesNotContain("Builder", outcome.Error);
    }

    [Fact]
    public async Task Escape_sequences_in_a_message_are_shown_and_not_obeyed()
    {
        var fleet = Fleet.Define("east", _ => throw new InvalidOperationException("red\u001b[31m\nerror: forged"));

        var outcome = await Outcome.Of(fleet, "check");

        Assert.StartsWith("error: the fleet program threw InvalidOperationException: red\\u001B[31m\\u000Aerror: forged\n", outcome.Error);
    }

    [Fact]
    public async Task Mistake_of_Ringfence_is_not_blamed_on_the_fleet()
    {
        var outcome = await Outcome.Of(
            Fleets.Clean,
            ["check"],
            surroundings => surroundings with { Assess = (_, _, _) => throw new InvalidOperationException("oops") },
            TestContext.Current.CancellationToken
        );

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("error: Ringfence itself threw InvalidOperationException: oops\n  at ", outcome.Error);
    }

    [Fact]
    public async Task Cancellation_exits_130()
    {
        using var source = new CancellationTokenSource();
        var fleet = Fleet.Define("east", _ => source.Cancel());

        var outcome = await Outcome.Of(fleet, ["check"], surroundings => surroundings, source.Token);

        Assert.Equal((130, "", "cancelled\n"), (outcome.Code, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task Cancellation_by_the_fleet_program_itself_is_its_failure()
    {
        var fleet = Fleet.Define("east", _ => throw new OperationCanceledException("gave up"));

        var outcome = await Outcome.Of(fleet, "check");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("error: the fleet program threw OperationCanceledException: gave up\n", outcome.Error);
    }

    // csharpier-ignore
    private static int Inventory(int host) =>
#line 7 "/fleet/Inventory.cs"
        throw new FileNotFoundException("no inventory", host.ToString(System.Globalization.CultureInfo.InvariantCulture));
#line default
}
