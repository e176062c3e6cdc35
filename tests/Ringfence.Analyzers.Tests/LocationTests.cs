using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class LocationTests
{
    [Fact]
    public Task Argument_is_blamed_and_not_its_call() =>
        Analyzed.Blames(
            "RF5012",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management
                        .Firewall(firewall => firewall
                            .Inbound(Service.Ssh, from: [|"0.0.0.0/0"|]))));
                """
            )
        );

    [Fact]
    public Task Item_is_blamed_and_not_its_list() =>
        Analyzed.Blames(
            "RF5012",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management
                        .Firewall(firewall => firewall
                            .Inbound(Service.Ssh, from: ["10.0.0.0/24", [|"0.0.0.0/0"|]]))));
                """
            )
        );

    [Fact]
    public Task Name_of_the_call_is_blamed_for_what_was_left_out() =>
        Analyzed.Blames(
            "RF5001",
            MarkedSource.Fleet(
                """
                fleet.[|KvmHost|]("kvm-01", host => host
                    .Cpus(8));
                """
            )
        );

    [Fact]
    public Task Fleet_is_found_however_its_definition_is_spelled() =>
        Analyzed.Blames(
            "RF5001",
            new MarkedSource(
                """
                using Ringfence;

                var fleet = Fleet.D\u0065fine("east", fleet => fleet.[|KvmHost|]("kvm-01", host => host.Cpus(8)));
                return await RingfenceApp.RunAsync(fleet, args);
                """
            )
        );

    [Fact]
    public async Task Finding_lies_in_the_file_that_is_to_blame()
    {
        var main = new MarkedSource(
            """
            using Ringfence;

            return await RingfenceApp.RunAsync(Fleet.Define("east", fleet => fleet.AddHosts()), args);
            """
        );
        var hosts = new MarkedSource(
            """
            using Ringfence;

            internal static class Hosts
            {
                public static void AddHosts(this FleetBuilder fleet) =>
                    fleet.KvmHost("kvm-01", host => host
                        .ManagementNetwork(management => management.Managed()));
            }
            """,
            "Hosts.cs"
        );
        var network = new MarkedSource(
            """
            using Ringfence;

            internal static class Network
            {
                public static void Managed(this ManagementNetworkBuilder management) =>
                    management.Uplink([|"eno1"|]);
            }
            """,
            "Network.cs"
        );

        var host = Analyzed.Host(TestProgram.Of(main, hosts, network));
        var found = await host.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        var finding = Assert.Single(found, diagnostic => diagnostic.Id == "RF5004");
        Assert.Equal("Network.cs", finding.Location.SourceTree!.FilePath);
        Assert.Equal(network.Marked, [network.Shown(finding.Location.SourceSpan)]);
        Assert.Empty(found.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == "Program.cs"));
    }

    [Fact]
    public async Task Editor_gets_the_findings_of_the_file_at_hand_only()
    {
        var source = MarkedSource.Fleet("""fleet.Add();""");
        var hosts = new MarkedSource(
            """
            using Ringfence;

            internal static class Hosts
            {
                public static void Add(this FleetBuilder fleet) => fleet.KvmHost("kvm-01", host => host.Cpus(8));
            }
            """,
            "Hosts.cs"
        );
        var compilation = TestProgram.Of(source, hosts);
        var host = Analyzed.Host(compilation);

        foreach (var tree in compilation.SyntaxTrees)
        {
            var found = await host.GetAnalyzerSemanticDiagnosticsAsync(
                compilation.GetSemanticModel(tree),
                null,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(tree.FilePath == "Hosts.cs", found.Length > 0);
            Assert.All(found, diagnostic => Assert.Same(tree, diagnostic.Location.SourceTree));
        }
    }

    [Fact]
    public async Task Other_party_is_an_additional_location_and_is_told()
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: [|110|])
                    .PortGroup("db", vlan: 110)));
            """
        );

        var finding = Assert.Single(await Analyzed.Of(source), diagnostic => diagnostic.Id == "RF6002");

        Assert.Equal(source.Marks, finding.AdditionalLocations.Select(location => location.SourceSpan));
        Assert.Equal(
            "portgroups web and db of tenant0 on kvm-01 share VLAN 110; Program.cs(10): portgroup web uses VLAN 110 here",
            finding.Text()
        );
    }

    [Fact]
    public async Task Subject_is_told_to_code_fixes()
    {
        var found = await Analyzed.Of(MarkedSource.Fleet("""fleet.KvmHost("kvm-01", host => host.Cpus(8));"""));

        Assert.Equal("east/kvm-01", Assert.Single(found, diagnostic => diagnostic.Id == "RF5001").Properties[DiagnosticProperties.Subject]);
    }
}
