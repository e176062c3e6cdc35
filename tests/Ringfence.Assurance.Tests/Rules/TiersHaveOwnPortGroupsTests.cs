using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class TiersHaveOwnPortGroupsTests
{
    [Fact]
    public void Second_tier_blames_its_vNIC_and_relates_the_first_machine()
    {
        var finding = Assert.Single(
            Findings(host =>
                host.VirtualMachine("web-1", vm => vm.Tier("web").Nic("apps"))
                    .VirtualMachine("web-2", vm => vm.Tier("web").Nic("apps"))
                    .VirtualMachine("db-1", vm => vm.Tier("db").Nic("apps"))
            )
        );

        Assert.Equal("db-1 of tier db shares portgroup apps on kvm-01 with web-1 of tier web", finding.Message);
        Assert.Contains("\"db-1\"", finding.BlamedLine());
        Assert.Contains("\"web-1\"", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Machine_without_a_tier_has_that_of_its_portgroup()
    {
        Assert.Single(
            Findings(host => host.VirtualMachine("web-1", vm => vm.Nic("web")).VirtualMachine("db-1", vm => vm.Tier("db").Nic("web")))
        );
        Assert.Empty(
            Findings(host => host.VirtualMachine("web-1", vm => vm.Nic("web")).VirtualMachine("web-2", vm => vm.Tier("web").Nic("web")))
        );
    }

    [Fact]
    public void Machines_without_tiers_pass() =>
        Assert.Empty(Findings(host => host.VirtualMachine("a", vm => vm.Nic("apps")).VirtualMachine("b", vm => vm.Tier("b").Nic("apps"))));

    [Fact]
    public void Firewall_at_every_vNIC_sees_what_stays_in_the_portgroup() =>
        Assert.Empty(
            Checked.Findings(
                "RF6007",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("apps", out _).Firewall(_ => { }))
                                .VirtualMachine("web-1", vm => vm.Tier("web").Nic("apps"))
                                .VirtualMachine("db-1", vm => vm.Tier("db").Nic("apps"))
                    )
            )
        );

    [Fact]
    public void Unknown_tier_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Findings(host =>
                        host.VirtualMachine("web-1", vm => vm.Tier("web").Nic("apps"))
                            .VirtualMachine(
                                "db-1",
                                vm => vm.Tier(Setting<string>.Unknown("args[0] is known when the program runs")).Nic("apps")
                            )
                    )
                )
                .Verdict
        );

    private static IReadOnlyList<Finding> Findings(System.Func<KvmHostBuilder, KvmHostBuilder> machines) =>
        Checked.Findings(
            "RF6007",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        machines(
                            host.VirtualSwitch(
                                "tenant0",
                                vswitch => vswitch.PortGroup("apps", vlan: 110).PortGroup("web", vlan: 120, group => group.Tier("web"))
                            )
                        )
                )
        );
}
