using System.Linq;
using System.Threading.Tasks;
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

        var found = await Analyzed.Of(source);

        Assert.Equal(
            "kvm-7 has no dedicated management network (n = 7; and 2 more)",
            Assert.Single(found, diagnostic => diagnostic.Id == "RF5001").Text()
        );
    }

    [Fact]
    public Task Loop_over_one_subject_in_the_same_words_makes_one_mistake() =>
        Analyzed.Blames(
            "RF5013",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management.Firewall(firewall =>
                    {
                        for (var n = 1; n <= 40; n++)
                            firewall.Inbound(Service.Ssh, from: [|"198.51.100.0/24"|]);
                    })));
                """
            )
        );

    [Fact]
    public async Task Loop_over_one_subject_in_other_words_each_time_does_not_become_a_list()
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.Firewall(firewall =>
                {
                    for (var n = 1; n <= 40; n++)
                        firewall.Inbound(Service.Ssh, from: $"198.51.{n}.0/24");
                })));
            """
        );

        var found = (await Analyzed.Of(source)).Where(diagnostic => diagnostic.Id == "RF5013").ToArray();

        Assert.Equal(6, found.Length);
        Assert.Single(found, diagnostic => diagnostic.Text().EndsWith("(and 34 more)", System.StringComparison.Ordinal));
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
