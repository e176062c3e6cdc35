using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class VirtualNetworkIsProtectedTests
{
    [Fact]
    public void Switch_that_only_says_it_isolates_by_VLAN_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF6001",
                fleet => fleet.KvmHost("kvm-01", host => host.VirtualSwitch("tenant0", vswitch => vswitch.IsolateByVlan()))
            )
        );

    [Fact]
    public void Untagged_and_trunk_portgroups_are_no_protection() =>
        Assert.Equal(
            "neither a firewall nor VLANs protect the guests on tenant0 of kvm-01",
            Assert
                .Single(
                    Checked.Findings(
                        "RF6001",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 0).PortGroup("all", vlan: 4095))
                            )
                    )
                )
                .Message
        );

    [Fact]
    public void Management_switch_without_guests_is_no_virtual_network()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0"))
                                .VirtualSwitch("mgmt0", vswitch => vswitch.Uplinks(["eno1"]))
                    )
            )
            .Build();

        Assert.Equal(new RuleTally(0, 0, 0, 0, 1), Checked.Run("RF6001", fleet).Tallies["RF6001"]);
    }

    [Fact]
    public void Unknown_VLAN_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF6001",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.VirtualSwitch(
                                        "tenant0",
                                        vswitch =>
                                            vswitch.PortGroup("web", vlan: Setting<int>.Unknown("args[0] is known when the program runs"))
                                    )
                            )
                    )
                )
                .Verdict
        );
}
