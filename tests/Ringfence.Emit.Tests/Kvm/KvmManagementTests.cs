using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmManagementTests
{
    private const string Networkd = "kvm-01/etc/systemd/network/00-ringfence-";

    [Fact]
    public void Switch_has_the_tag_the_bond_and_nothing_else_on_its_uplinks()
    {
        var script = Content(
            management => management.VirtualSwitch("mgmt0").Vlan(10).Uplinks(active: "eno1", standby: "eno2"),
            "management-switch.sh"
        );

        Assert.Contains("set port 'mgmt0' tag=10", script, StringComparison.Ordinal);
        Assert.Contains("add-bond 'mgmt0' 'mgmt-bond' 'eno1' 'eno2'", script, StringComparison.Ordinal);
        Assert.Contains("bond_mode=active-backup bond_updelay=5000 other_config:bond-primary='eno1'", script, StringComparison.Ordinal);
        Assert.Contains("set port 'mgmt-bond' vlan_mode=trunk trunks=10", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Uplink_that_stands_by_is_not_the_preferred_one_whatever_the_order()
    {
        var fleet = KvmFleets.OneHost(host =>
            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplinks("eno1", "eno2"))
        );
        var host = fleet.Hosts[0];
        var turned = fleet with
        {
            Hosts = ValueList<Model.Host>.Of([
                host with
                {
                    Management = host.Management! with
                    {
                        Uplinks = ValueList<Model.ManagementUplink>.Of(host.Management.Uplinks.Reverse()),
                    },
                },
            ]),
        };

        var script = FleetEmitter.Emit(turned).Files.Single(file => file.Path.EndsWith("management-switch.sh", StringComparison.Ordinal));
        Assert.Contains("bond-primary='eno1'", script.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Untagged_switch_carries_untagged_frames_alone()
    {
        var script = Content(management => management.VirtualSwitch("mgmt0").Uplink("eno1"), "management-switch.sh");

        Assert.Contains("clear port 'mgmt0' tag", script, StringComparison.Ordinal);
        Assert.Contains("set port 'eno1' vlan_mode=trunk trunks=0", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_bond_prefers_the_active_uplink_and_carries_the_vlan()
    {
        var tree = Emit(management => management.Vlan(10).Uplinks(active: "eno1", standby: "eno2").IpAddress("10.0.0.11/24"));

        Assert.Contains("Mode=active-backup", Text(tree, "mgmt-bond.netdev"), StringComparison.Ordinal);
        Assert.Contains("Bond=mgmt-bond\nPrimarySlave=yes\n", Text(tree, "eno1.network"), StringComparison.Ordinal);
        Assert.DoesNotContain("PrimarySlave", Text(tree, "eno2.network"), StringComparison.Ordinal);
        Assert.Contains("VLAN=mgmt-bond.10\n", Text(tree, "mgmt-bond.network"), StringComparison.Ordinal);
        Assert.Contains("Id=10\n", Text(tree, "mgmt-bond.10.netdev"), StringComparison.Ordinal);
        Assert.Contains("Address=10.0.0.11/24\n", Text(tree, "mgmt-bond.10.network"), StringComparison.Ordinal);
        Assert.DoesNotContain(tree.Files, file => file.Path.EndsWith("management-switch.sh", StringComparison.Ordinal));
    }

    [Fact]
    public void Single_uplink_has_the_address_itself()
    {
        var tree = Emit(management => management.Uplink("eno1").IpAddress("fd00:10::11/64").Gateway("fd00:10::1"));

        Assert.Contains("Address=fd00:10::11/64\nGateway=fd00:10::1\n", Text(tree, "eno1.network"), StringComparison.Ordinal);
        Assert.Contains("LinkLocalAddressing=ipv6\n", Text(tree, "eno1.network"), StringComparison.Ordinal);
        Assert.Single(tree.Files, file => file.Path.StartsWith(Networkd, StringComparison.Ordinal));
    }

    [Fact]
    public void Gateway_may_be_written_with_the_prefix_of_its_network() =>
        Assert.Contains(
            "Gateway=10.0.0.1\n",
            Text(Emit(management => management.Uplink("eno1").IpAddress("10.0.0.11/24").Gateway("10.0.0.1/24")), "eno1.network"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("10.0.1.1")]
    [InlineData("fd00::1")]
    public void Gateway_that_the_address_cannot_reach_is_refused(string gateway) =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.ManagementNetwork(management => management.Uplink("eno1").IpAddress("10.0.0.11/24").Gateway(gateway))
            ),
            "east/kvm-01/management",
            "is not in 10.0.0.0/24"
        );

    [Fact]
    public void Address_without_an_interface_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host => host.ManagementNetwork(management => management.IpAddress("10.0.0.11/24"))),
            "east/kvm-01/management",
            "its address has no interface"
        );

    [Fact]
    public void Second_active_uplink_is_noted()
    {
        var tree = Emit(management => management.VirtualSwitch("mgmt0").Uplink("eno1").Uplink("eno2").IpAddress("10.0.0.11/24"));

        Assert.Equal("several active uplinks", Assert.Single(tree.NotEmitted).Property);
    }

    [Fact]
    public void Host_gets_no_network_without_its_firewall()
    {
        var tree = Emit(management => management.Uplink("eno1").Firewall(_ => { }));

        var unit = tree.Files.Single(file => file.Path == "kvm-01/etc/systemd/system/ringfence-firewall.service").Content;
        Assert.Contains("Before=network-pre.target systemd-networkd.service", unit, StringComparison.Ordinal);
        Assert.DoesNotContain("ExecStop", unit, StringComparison.Ordinal);
        Assert.Contains(
            "Requires=ringfence-firewall.service",
            tree.Files.Single(file => file.Path.EndsWith("systemd-networkd.service.d/ringfence.conf", StringComparison.Ordinal)).Content,
            StringComparison.Ordinal
        );
    }

    private static string Content(Action<ManagementNetworkBuilder> management, string ending) =>
        Emit(management).Files.Single(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).Content;

    private static string Text(EmittedTree tree, string file) => tree.Files.Single(other => other.Path == Networkd + file).Content;

    private static EmittedTree Emit(Action<ManagementNetworkBuilder> management) =>
        FleetEmitter.Emit(KvmFleets.OneHost(host => host.ManagementNetwork(management)));
}
