using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class PhysicalSwitchPolicesVlansTests
{
    [Fact]
    public void Uplink_of_which_nothing_is_declared_fails_once()
    {
        var finding = Assert.Single(Findings(host => host));

        Assert.Equal("nothing is declared about the switch port of eno3 on kvm-01, an uplink of tenant0", finding.Message);
        Assert.Contains("[\"eno3\"]", finding.BlamedLine());
    }

    [Fact]
    public void Nic_without_a_switch_port_fails() =>
        Assert.StartsWith(
            "nothing is declared about the switch port of eno3",
            Assert.Single(Findings(host => host.PhysicalNic("eno3", nic => nic.Driver("ixgbe")))).Message
        );

    [Fact]
    public void Access_port_fails_once() =>
        Assert.Equal(
            "the switch port of eno3 on kvm-01 is no trunk, but tenant0 sends tagged VLANs there",
            Assert.Single(Findings(host => host.PhysicalNic("eno3", nic => nic.AccessPort(110).Policed([110, 120])))).Message
        );

    [Theory]
    [InlineData(new[] { 110 }, new[] { 110, 120 }, "does not carry VLAN 120 of portgroup db")]
    [InlineData(new[] { 110, 120 }, new[] { 110 }, "has no access policy for VLAN 120 of portgroup db")]
    [InlineData(new[] { 110 }, new[] { 110 }, "neither carries nor polices VLAN 120 of portgroup db")]
    public void Missing_VLAN_or_policy_is_named(int[] carried, int[] policed, string gap)
    {
        var finding = Assert.Single(Findings(host => host.PhysicalNic("eno3", nic => nic.Trunk(carried).Policed(policed))));

        Assert.Equal($"the switch port of eno3 on kvm-01 {gap}", finding.Message);
        Assert.Contains("Trunk(carried)", finding.BlamedLine());
        Assert.Contains("\"db\"", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Trunk_of_all_carries_every_VLAN() =>
        Assert.Empty(Findings(host => host.PhysicalNic("eno3", nic => nic.Trunk([4095]).Policed([110, 120]))));

    [Fact]
    public void Switch_behind_a_firewall_alone_has_nothing_to_police() =>
        Assert.Empty(
            Checked.Findings(
                "RF6005",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"]).PortGroup("web", out _).Firewall(_ => { }))
                    )
            )
        );

    private static IReadOnlyList<Finding> Findings(System.Func<KvmHostBuilder, KvmHostBuilder> cable) =>
        Checked.Findings(
            "RF6005",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        cable(host)
                            .VirtualSwitch(
                                "tenant0",
                                vswitch => vswitch.Uplinks(["eno3"]).PortGroup("web", vlan: 110).PortGroup("db", vlan: 120)
                            )
                )
        );
}
