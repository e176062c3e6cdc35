using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmFirewallTests
{
    [Fact]
    public void Default_is_to_drop_both_ways()
    {
        var text = Rules(_ => { });

        Assert.Contains("hook input priority filter; policy drop;", text, StringComparison.Ordinal);
        Assert.Contains("hook output priority filter; policy drop;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_that_allows_is_written_as_declared()
    {
        var text = Rules(firewall => firewall.DefaultOutbound(FirewallAction.Allow));

        Assert.Contains("hook input priority filter; policy drop;", text, StringComparison.Ordinal);
        Assert.Contains("hook output priority filter; policy accept;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Peers_of_both_families_have_a_rule_each()
    {
        var text = Rules(firewall => firewall.Inbound(Service.Ssh, from: ["fd00::/64", "10.0.0.7/24", "10.1.0.1"]));

        Assert.Contains(
            "        ip saddr { 10.0.0.0/24, 10.1.0.1/32 } tcp dport 22 accept comment \"ssh\"\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("        ip6 saddr { fd00::/64 } tcp dport 22 accept comment \"ssh\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Network_inside_another_is_left_out() =>
        Assert.Contains(
            "ip daddr { 10.0.0.0/8 } tcp dport 5900-5999 accept",
            Rules(firewall => firewall.Outbound(Service.Vnc, to: ["10.1.0.0/16", "10.0.0.0/8", "10.1.2.3"]))
        );

    [Fact]
    public void Service_without_peers_is_for_anyone_in_both_families()
    {
        var text = Rules(firewall => firewall.Inbound(Service.Https).Inbound(Service.Ping));

        Assert.Contains("\n        tcp dport 443 accept comment \"https\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n        meta nfproto ipv4 icmp type echo-request accept comment \"ping\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n        meta nfproto ipv6 icmpv6 type echo-request accept comment \"ping\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Peer_that_is_everyone_of_a_family_stays_in_it() =>
        Assert.Contains(
            "\n        meta nfproto ipv4 tcp dport 22 accept comment \"ssh\"\n",
            Rules(firewall => firewall.Inbound(Service.Ssh, from: "0.0.0.0/0"))
        );

    [Fact]
    public void Firewall_outside_of_the_host_is_a_note_and_no_file()
    {
        var tree = FleetEmitter.Emit(
            KvmFleets.OneHost(host =>
                host.ManagementNetwork(management => management.ExternalFirewall(firewall => firewall.Inbound(Service.Ssh)))
            )
        );

        Assert.Empty(tree.OfHosts());
        Assert.Equal("management firewall", Assert.Single(tree.NotEmitted).Property);
    }

    [Theory]
    [InlineData("mgmt0", 10, new[] { "eno1" }, "mgmt0")]
    [InlineData(null, 10, new[] { "eno1" }, "eno1.10")]
    [InlineData(null, null, new[] { "eno1" }, "eno1")]
    [InlineData(null, 4094, new[] { "eno1", "eno2" }, "mgmt-bond.4094")]
    public void Management_interface_is_the_switch_or_else_the_uplink(string? vswitch, int? vlan, string[] uplinks, string expected)
    {
        var text = Text(management =>
        {
            if (vswitch is not null)
                management.VirtualSwitch(vswitch);
            if (vlan is { } number)
                management.Vlan(number);
            foreach (var uplink in uplinks)
                management.Uplink(uplink);
            management.Firewall(_ => { });
        });

        Assert.Contains($"iifname != \"{expected}\" drop", text, StringComparison.Ordinal);
        Assert.Contains($"oifname != \"{expected}\" drop", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Firewall_without_an_interface_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host => host.ManagementNetwork(management => management.Firewall(_ => { }))),
            "east/kvm-01/management",
            "neither a virtual switch nor an uplink"
        );

    [Fact]
    public void Management_interface_name_that_is_too_long_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.ManagementNetwork(management => management.VirtualSwitch("management-east0").Firewall(_ => { }))
            ),
            "east/kvm-01/management",
            "at most 15 characters, not 16"
        );

    private static string Rules(Action<ManagementFirewallBuilder> firewall) =>
        Text(management => management.VirtualSwitch("mgmt0").Firewall(firewall));

    private static string Text(Action<ManagementNetworkBuilder> management) =>
        FleetEmitter
            .Emit(KvmFleets.OneHost(host => host.ManagementNetwork(management)))
            .Files.Single(file => file.Path.EndsWith(".nft", StringComparison.Ordinal))
            .Content;
}
