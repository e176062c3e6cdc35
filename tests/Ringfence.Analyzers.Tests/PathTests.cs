using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>What a fleet is may depend on what is known only when the program runs.</summary>
public sealed class PathTests
{
    [Fact]
    public Task Rule_that_fails_on_every_path_fails() =>
        Analyzed.Blames(
            "RF5004",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .Cpus(args.Length > 0 ? 8 : 16)
                    .ManagementNetwork(management => management
                        .Uplink([|"eno1"|])));
                """
            )
        );

    [Fact]
    public async Task Rule_that_fails_on_one_path_is_undecided()
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management =>
                {
                    if (args.Length > 0)
                        management.Uplink([|"eno1"|]);
                    else
                        management.Uplinks(active: "eno1", standby: "eno2");
                }));
            """
        );

        var found = await Analyzed.Of(source);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF5004");
        var undecided = Assert.Single(
            found,
            diagnostic => diagnostic.Id == "RF0013" && diagnostic.Text().StartsWith("RF5004", System.StringComparison.Ordinal)
        );
        Assert.Equal(source.Marks, [undecided.Location.SourceSpan]);
        Assert.Equal(
            "RF5004 (Add a standby management NIC) is undetermined for east/kvm-01/management: it fails on some of the paths that the program may take",
            undecided.Text()
        );
        Assert.Equal(DiagnosticSeverity.Hidden, undecided.Severity);
    }

    [Fact]
    public async Task Rule_that_fails_at_another_place_on_each_path_is_undecided()
    {
        var found = await Analyzed.Of(
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management =>
                    {
                        if (args.Length > 0)
                            management.Uplink("eno1");
                        else
                            management.Uplink("eno2");
                    }));
                """
            )
        );

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF5004");
    }

    [Fact]
    public async Task Of_several_shortcomings_those_on_every_path_are_certain()
    {
        var found = await Analyzed.Of(
            MarkedSource.Fleet(
                """
                fleet.AccessControl(access => access
                    .Module(module => module
                        .BuiltIn("libvirt sockets")
                        .Provides(args.Length > 0 ? [AccessCapability.CustomGroups, AccessCapability.CustomRoles] : [AccessCapability.CustomRoles, AccessCapability.CustomObjects])));
                """
            )
        );

        // Custom objects are missing on one path, custom groups on the other, the hierarchy on both.
        var certain = Assert.Single(found, diagnostic => diagnostic.Id == "RF3002");
        Assert.Contains("an object hierarchy", certain.Text(), System.StringComparison.Ordinal);
        Assert.Contains(
            found,
            diagnostic => diagnostic.Id == "RF0013" && diagnostic.Text().StartsWith("RF3002", System.StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Finding_in_other_words_on_each_path_is_the_same_one()
    {
        var found = await Analyzed.Blames(
            "RF6002",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .VirtualSwitch("tenant0", vswitch => vswitch
                        .PortGroup(args.Length > 0 ? "web" : "app", vlan: 110)
                        .PortGroup("db", vlan: [|110|])));
                """
            )
        );

        Assert.Matches("^portgroups (web|app) and db ", Assert.Single(found).Text());
    }

    [Fact]
    public async Task Nothing_is_certain_when_a_path_ends_in_an_error()
    {
        var found = await Analyzed.Of(
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host.Cpus(8));
                if (args.Length > 0)
                    fleet.KvmHost("kvm/02", host => host.Cpus(8));
                """
            )
        );

        Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
    }
}
