using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("RF5009")]
    [InlineData("RF5004")]
    [InlineData("RF5001")]
    [InlineData("RF1003")]
    public async Task Line_breaks_and_tabs_are_those_of_the_file(string ruleId)
    {
        var source = """
            using Ringfence;

            public static class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Departed("mallory"));
                    fleet.KvmHost("kvm-01", host => host
                        .Users(users => users
                            .Join(corp)
                            .Admit("mallory"))
                        .ManagementNetwork(management => management
                            .VirtualSwitch("mgmt0")
                            .Uplink("eno1")));
                    fleet.KvmHost("kvm-02", host => host
                        .Cpus(8)
                        .Memory(8.GiB()));
                });
            }
            """.ReplaceLineEndings("\r\n").Replace("    ", "\t", StringComparison.Ordinal);
        var program = await TestProgram.OfSourceAsync(source);

        var after = await program.AfterAsync((await program.OffersAsync(program.Diagnostics(ruleId)[0]))[0]);

        Assert.NotEqual(source, after.Text);
        Assert.DoesNotContain("\n", after.Text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(after.Text.Split("\r\n"), line => line.TrimStart('\t').StartsWith(' '));
    }

    [Fact]
    public async Task Extensions_of_the_users_are_mended_where_they_are_written()
    {
        var program = await TestProgram.OfSourceAsync(
            """
            using Ringfence;

            public static class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                    fleet.KvmHost("kvm-01", host => host.FairShareScheduler().Managed(11).VirtualMachine("web-1", vm => vm.Sized(2))));

                private static KvmHostBuilder Managed(this KvmHostBuilder host, int last) =>
                    host.ManagementNetwork(management => management
                        .IpAddress($"10.0.0.{last}/24")
                        .Firewall(firewall => firewall.Inbound(Service.Ssh)));

                private static VirtualMachineBuilder Sized(this VirtualMachineBuilder vm, int cpus) =>
                    vm.Cpus(cpus).FairShare(weight: 100);
            }
            """
        );

        foreach (var rule in new[] { "RF5012", "RF2002", "RF5005" })
            program = await program.AfterAsync((await program.OffersAsync(program.Diagnostics(rule).Single())).Single());

        Assert.Contains("vm.Cpus(cpus).FairShare(weight: 100, cap: 50.Percent());", program.Text, StringComparison.Ordinal);
        Assert.Contains(
            ".Firewall(firewall => firewall.Inbound(Service.Ssh, from: \"10.0.0.0/24\"))",
            program.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n            .Vlan(10));", program.Text, StringComparison.Ordinal);
    }
}
