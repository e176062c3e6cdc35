using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementVlanIsReservedTests
{
    [Fact]
    public void Guests_in_another_hosts_management_VLAN_fail()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF5006",
                fleet =>
                    fleet
                        .KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Vlan(10)))
                        .KvmHost(
                            "kvm-02",
                            host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("db", vlan: 120).PortGroup("web", vlan: 10))
                        )
            )
        );

        Assert.Equal("portgroup tenant0/web of kvm-02 carries VLAN 10, which is the management VLAN of kvm-01", finding.Message);
        Assert.Contains(".PortGroup(\"web\", vlan: 10)", finding.BlamedLine());
        Assert.Contains(".Vlan(10)", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Own_host_is_named_rather_than_the_first_with_that_VLAN() =>
        Assert.EndsWith(
            "the management VLAN of kvm-02",
            Assert
                .Single(
                    Checked.Findings(
                        "RF5006",
                        fleet =>
                            fleet
                                .KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Vlan(10)))
                                .KvmHost(
                                    "kvm-02",
                                    host =>
                                        host.ManagementNetwork(management => management.Vlan(10))
                                            .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 10))
                                )
                    )
                )
                .Message
        );

    [Theory]
    [InlineData(10, 1)]
    [InlineData(9, 0)]
    [InlineData(11, 0)]
    [InlineData(0, 0)]
    [InlineData(4095, 1)]
    public void Every_portgroup_that_carries_the_VLAN_fails(int vlan, int failures) =>
        Assert.Equal(
            failures,
            Checked
                .Findings(
                    "RF5006",
                    fleet =>
                        fleet.KvmHost(
                            "kvm-01",
                            host =>
                                host.ManagementNetwork(management => management.Vlan(10))
                                    .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: vlan))
                        )
                )
                .Count(finding => finding.IsOpen)
        );

    [Fact]
    public void Management_portgroup_itself_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF5006",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                                .VirtualSwitch("mgmt0", vswitch => vswitch.PortGroup("management", vlan: 10))
                    )
            )
        );

    [Fact]
    public void Unknown_management_VLAN_leaves_tagged_guests_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF5006",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.ManagementNetwork(management =>
                                            management.Vlan(Setting<int>.Unknown("args[0] is known when the program runs"))
                                        )
                                        .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("old", vlan: 0))
                            )
                    )
                )
                .Verdict
        );
}
