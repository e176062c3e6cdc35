using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class GroupingTests
{
    [Fact]
    public async Task Loop_makes_one_mistake()
    {
        var found = await Analyzed.Blames(
            "RF5004",
            MarkedSource.Fleet(
                """
                for (var n = 1; n <= 1000; n++)
                    fleet.KvmHost($"kvm-{n:D4}", host => host
                        .ManagementNetwork(management => management
                            .Uplink([|"eno1"|])));
                """
            )
        );

        Assert.EndsWith("and 999 more)", Assert.Single(found).Text(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_round_is_told_by_its_witness()
    {
        var source = MarkedSource.Fleet(
            """
            for (var n = 7; n <= 9; n++)
                fleet.KvmHost($"kvm-{n}", host => host.Cpus(8));
            """
        );

        var found = await Analyzed.Diagnostics(
            TestProgram.Of(source),
            evaluator: (compilation, cancellation) =>
            {
                var executed = ExecutedProgram.Evaluate(compilation, cancellation);
                return new(executed.Fleets, [], [], executed.Locate, _ => "n = 7");
            }
        );

        Assert.Equal(
            "kvm-7 has no dedicated management network (n = 7; and 2 more)",
            Assert.Single(found, diagnostic => diagnostic.Id == "RF5001").Text()
        );
    }

    /// <summary>A loop inside of an element repeats its mistake on one and the same subject; each round is a call of its own.</summary>
    [Fact]
    public void Loop_over_one_subject_makes_one_mistake_and_one_call_as_many_as_the_rule_says()
    {
        PlacedFinding Found(int round, string message) =>
            new(
                new()
                {
                    Rule = RuleCatalogue.Find("RF3002")!.Description,
                    Severity = Severity.Error,
                    Verdict = Verdict.Fail,
                    Subject = Fleet.Define("east", _ => { }).Build(),
                    Message = message,
                    Place = new Origin("Program.cs", round),
                    Related = [],
                },
                Location.None,
                Fleet: 0
            );

        var groups = FindingGroup.Of([Found(1, "no groups"), Found(1, "no roles"), Found(2, "no groups"), Found(2, "no roles")]);

        Assert.Equal([("no groups", 2), ("no roles", 2)], groups.Select(group => (group.First.Finding.Message, group.Count)));
    }

    [Fact]
    public async Task One_finding_counts_no_others()
    {
        var found = await Analyzed.Of(MarkedSource.Fleet("""fleet.KvmHost("kvm-01", host => host.Cpus(8));"""));

        Assert.Equal("kvm-01 has no dedicated management network", Assert.Single(found, diagnostic => diagnostic.Id == "RF5001").Text());
    }

    [Fact]
    public async Task Several_shortcomings_of_one_subject_are_each_told()
    {
        var found = await Analyzed.Of(
            MarkedSource.Fleet("""fleet.AccessControl(access => access.Module(module => module.BuiltIn("libvirt sockets")));""")
        );

        var messages = found.Where(diagnostic => diagnostic.Id == "RF3002").Select(diagnostic => diagnostic.Text()).ToArray();
        Assert.Equal(4, messages.Distinct().Count());
        Assert.Equal(4, messages.Length);
    }

    [Fact]
    public async Task Fleets_that_share_a_method_share_its_mistake()
    {
        var source = new MarkedSource(
            """
            using Ringfence;

            await RingfenceApp.RunAsync(Fleet.Define("east", fleet => fleet.AddHost()), args);
            return await RingfenceApp.RunAsync(Fleet.Define("west", fleet => fleet.AddHost()), args);

            internal static class Hosts
            {
                public static void AddHost(this FleetBuilder fleet) =>
                    fleet.[|KvmHost|]("kvm-01", host => host.Cpus(8));
            }
            """
        );

        var found = await Analyzed.Blames("RF5001", source);

        Assert.Equal("kvm-01 has no dedicated management network (and 1 more)", Assert.Single(found).Text());
    }

    [Fact]
    public async Task Fleets_of_one_project_are_judged_apart()
    {
        var source = new MarkedSource(
            """
            using Ringfence;

            await RingfenceApp.RunAsync(Fleet.Define("east", fleet => fleet
                .[|KvmHost|]("kvm-01", host => host.Cpus(8))), args);
            return await RingfenceApp.RunAsync(Fleet.Define("west", fleet => fleet
                .[|KvmHost|]("kvm-01", host => host.Cpus(8))), args);
            """
        );

        var found = await Analyzed.Blames("RF5001", source);

        Assert.Equal(["east/kvm-01", "west/kvm-01"], found.Select(diagnostic => diagnostic.Properties[DiagnosticProperties.Subject]));
    }

    [Fact]
    public async Task Related_places_of_a_group_are_bounded_and_each_is_there_once()
    {
        var portGroups = string.Concat(Enumerable.Range(0, 40).Select(n => $"\n        .PortGroup(\"a{n}\", vlan: {100 + n})"));
        var source = MarkedSource.Fleet(
            $$"""
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch =>
                {
                    vswitch{{portGroups}};
                    for (var n = 0; n < 40; n++)
                        vswitch.PortGroup($"b{n}", vlan: 100 + n);
                }));
            """
        );

        var finding = Assert.Single(await Analyzed.Of(source), diagnostic => diagnostic.Id == "RF6002");

        Assert.Equal(16, finding.AdditionalLocations.Distinct().Count());
        Assert.Equal(16, finding.AdditionalLocations.Count);
    }
}
