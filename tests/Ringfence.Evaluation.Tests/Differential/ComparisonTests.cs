using System;
using System.Linq;
using Xunit;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>The comparison sees what differs: a proof that could not fail would prove nothing.</summary>
public sealed class ComparisonTests
{
    private const string Unknown = "int.Parse(Environment.GetEnvironmentVariable(\"N\")!)";

    [Theory]
    [InlineData("host.Cpus(4)", "host.Cpus(5)", "fleet.Hosts[0].Cpus: evaluated 4, executed 5")]
    [InlineData("host.Cpus(4)", "", "fleet.Hosts[0].Cpus: evaluated 4, executed nothing")]
    [InlineData("host.Hosted()", "host.Paravirtualized()", "fleet.Hosts[0].Architecture.")]
    [InlineData("host.VirtualMachine(\"a\", vm => { })", "", "VirtualMachines (count): evaluated 1 (a), executed 0 ()")]
    [InlineData("host.VirtualMachine(\"a\", vm => { })", "host.VirtualMachine(\"b\", vm => { })", "VirtualMachines[0].Address")]
    [InlineData("host.Drivers(d => d.Image(\"a\"))", "host.Drivers(d => d.Image(\"b\"))", "evaluated a, executed b")]
    public void Fleets_that_differ_in_one_thing_are_told_apart(string evaluated, string executed, string expected)
    {
        var difference = Compared(evaluated, executed);

        Assert.Contains(expected, difference, StringComparison.Ordinal);
        Assert.Contains("--- Program/Program.cs", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("host.Cpus(0)", "host.Cpus(4)", "evaluation says")]
    [InlineData("host.Cpus(4)", "host.Cpus(0)", "execution threw, evaluation gives a model")]
    [InlineData("host.Cpus(0)", "host.Cpus(-1)", "evaluated Failure")]
    [InlineData("host.Cpus(" + Unknown + ")", "host.Cpus(4)", "unknown")]
    public void Failures_and_unknowns_are_no_equal_fleets(string evaluated, string executed, string expected) =>
        Assert.Contains(expected, Compared(evaluated, executed), StringComparison.Ordinal);

    [Fact]
    public void Same_fleet_written_in_another_way_is_equal() => Assert.Null(Compared("host.Cpus(4)", "host.Cpus(2 + 2)"));

    [Theory]
    [InlineData("host.Cpus(" + Unknown + ")", "host.Cpus(4)")]
    [InlineData("host.VirtualMachine(\"a\" + " + Unknown + ", vm => { })", "host.VirtualMachine(\"a4\", vm => { })")]
    [InlineData("_ = " + Unknown + " > 3 ? host.Cpus(4) : host.Cpus(5)", "host.Cpus(5)")]
    public void Claim_that_leaves_things_open_is_not_false(string evaluated, string executed) => Assert.Null(Claimed(evaluated, executed));

    [Theory]
    [InlineData("host.Cpus(" + Unknown + ").Cpus(5)", "host.Cpus(4)", "fleet.Hosts[0].Cpus: evaluated 5, executed 4")]
    [InlineData("host.Cpus(" + Unknown + ").Hosted()", "host.Cpus(4)", "Architecture")]
    [InlineData("_ = " + Unknown + " > 3 ? host.Cpus(4) : host.Cpus(5)", "host.Cpus(6)", "evaluated")]
    [InlineData("host.Cpus(0)", "host.Cpus(4)", "MalformedValueException")]
    public void Claim_that_is_not_so_is_false(string evaluated, string executed, string expected) =>
        Assert.Contains(expected, Claimed(evaluated, executed), StringComparison.Ordinal);

    [Theory]
    [InlineData("east/kvm/web", "east/kvm/web", true)]
    [InlineData("east/‹unknown 2 at A/B.cs:5›/web", "east/kvm/web", true)]
    [InlineData("east/‹unknown at A/B.cs:5›/web", "east/kvm/db", false)]
    [InlineData("east/‹unknown at A/B.cs:5›", "east/kvm/db", false)]
    public void Address_with_a_placeholder_can_be_those_of_its_shape(string evaluated, string executed, bool expected) =>
        Assert.Equal(expected, ModelDifference.CanBe(evaluated, executed));

    [Fact]
    public void Findings_of_one_side_only_are_named()
    {
        var difference = FindingLines.Difference(["RF1", "RF2", "RF2"], ["RF2", "RF3"]);

        Assert.Contains("only evaluated (2)", difference, StringComparison.Ordinal);
        Assert.Contains("only executed (1)", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_is_made_small_while_it_differs()
    {
        Environment.SetEnvironmentVariable("N", "4");
        var program = ProgramOf("host.Cpus(4)");
        program = program with
        {
            Files =
            [
                .. program.Files.Select(file =>
                    file with
                    {
                        Text = file.Text.Replace(
                            "host.Cpus(4)",
                            $"{{ var a = 1; if (a > 0) {{ host.Cpus({Unknown}); }} host.Memory((a + 7).GiB()); }}"
                        ),
                    }
                ),
            ],
        };

        var small = Shrinker.Shrink(program, difference => difference.Contains("Cpus: evaluated (unknown", StringComparison.Ordinal));

        var text = small.Files[0].Text;
        Assert.Contains("Cpus", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Memory", text, StringComparison.Ordinal);
        Assert.DoesNotContain("if", text, StringComparison.Ordinal);
    }

    private static string Compared(string evaluated, string executed) =>
        Comparison.Difference(ProgramOf(evaluated), Execution.Of(ProgramOf(executed)), Comparison.Evaluation(ProgramOf(evaluated)))!;

    private static string Claimed(string evaluated, string executed) =>
        Comparison.FalseClaim(ProgramOf(evaluated), Execution.Of(ProgramOf(executed)), Comparison.Evaluation(ProgramOf(evaluated)))!;

    private static FleetProgram ProgramOf(string host) =>
        FleetProgram.OfStatements("Program", $"fleet.KvmHost(\"kvm\", host => {{ {host}; }});");
}
