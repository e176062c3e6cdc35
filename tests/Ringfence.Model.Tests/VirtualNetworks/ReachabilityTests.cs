using System;
using System.Linq;
using Xunit;

namespace Ringfence.Model.Tests.VirtualNetworks;

public sealed class ReachabilityTests
{
    private static readonly Cidr Inside = Cidr.Parse("192.0.2.10");
    private static readonly Cidr Elsewhere = Cidr.Parse("198.51.100.10");

    [Fact]
    public void First_rule_that_matches_decides()
    {
        var asked = Ask(firewall =>
            firewall.Deny(Endpoint.Tier("web"), Endpoint.Tier("web"), Service.Ssh).Allow(Endpoint.Anything, Endpoint.Anything, Service.Any)
        );

        Assert.True(asked("web-1", "web-2", Service.Ssh).IsFalse);
        Assert.True(asked("web-1", "web-2", Service.Http).IsTrue);
        Assert.True(asked("web-1", "db-1", Service.Ssh).IsTrue);
    }

    [Theory]
    [InlineData(FirewallAction.Allow)]
    [InlineData(FirewallAction.Deny)]
    public void Default_decides_what_no_rule_mentions(FirewallAction action) =>
        Assert.Equal(action == FirewallAction.Allow, Ask(firewall => firewall.Default(action))("web-1", "web-2", Service.Ssh).IsTrue);

    [Fact]
    public void Ends_designate_whom_they_say()
    {
        Assert.Equal("web-1 web-2", Senders(Endpoint.PortGroup("web")));
        Assert.Equal("web-1 web-2 trunk-1", Senders(Endpoint.Vlan(110)));
        Assert.Equal("flat-1", Senders(Endpoint.Vlan(0)));
        Assert.Equal("db-1", Senders(Endpoint.Machine("db-1")));
        Assert.Equal("web-1 web-2 db-1 flat-1 trunk-1", Senders(Endpoint.AllMachines));
        Assert.Equal("web-1 web-2 far-1", Senders(Endpoint.Tier("web")));
        // Of a portgroup's tier is who says nothing else.
        Assert.Equal("db-1", Senders(Endpoint.Tier("data")));
        Assert.Equal("web-2", Senders(Endpoint.Tag("blue")));
        Assert.Equal("web-1 web-2 db-1 flat-1 trunk-1 web-1b db-1b far-1", Senders(Endpoint.Anything));
        Assert.Equal("", Senders(Endpoint.Address("0.0.0.0/0")));
    }

    [Fact]
    public void Objects_designate_their_members_and_those_of_their_objects()
    {
        var asked = Ask(firewall =>
            firewall
                .Object("blue", [Endpoint.Tag("blue")], out var blue)
                .Object("all", [blue, Endpoint.Machine("db-1")], out var all)
                .Allow(all, Endpoint.Machine("web-1"), Service.Ssh)
        );

        Assert.True(asked("web-2", "web-1", Service.Ssh).IsTrue);
        Assert.True(asked("db-1", "web-1", Service.Ssh).IsTrue);
        Assert.True(asked("flat-1", "web-1", Service.Ssh).IsFalse);
    }

    [Fact]
    public void Object_that_names_itself_ends()
    {
        var fleet = Build(firewall =>
            firewall.Object("loop", [FirewallEndpoint.OfObject("loop")], out var loop).Allow(loop, loop, Service.Ssh)
        );

        Assert.True(new Reachability(fleet).Allows(End(fleet, "web-1"), End(fleet, "web-2"), Service.Ssh).IsFalse);
    }

    [Fact]
    public void Addresses_are_outside_of_the_fleet()
    {
        var fleet = Build(firewall => firewall.Allow(Endpoint.Address("192.0.2.0/24"), Endpoint.Tier("web"), Service.Https));
        var reachability = new Reachability(fleet);

        Assert.True(reachability.Allows(TrafficEnd.Outside(Inside), End(fleet, "web-1"), Service.Https).IsTrue);
        Assert.True(reachability.Allows(TrafficEnd.Outside(Elsewhere), End(fleet, "web-1"), Service.Https).IsFalse);
        Assert.True(reachability.Allows(TrafficEnd.Outside(Inside), End(fleet, "db-1"), Service.Https).IsFalse);
    }

    [Fact]
    public void Who_declares_no_address_is_a_stranger_in_other_vlans_and_known_in_its_own()
    {
        var fleet = Build(firewall =>
            firewall
                .Allow(Endpoint.Machine("flat-1"), Endpoint.Anything, Service.Ssh)
                .Allow(Endpoint.Address("192.0.2.0/24"), Endpoint.Anything, Service.Https)
        );
        var reachability = new Reachability(fleet);
        var flat = fleet.Hosts.First().AttachedNics.Single(nic => nic.Machine.Name.Text == "flat-1");

        // flat-1 itself may send; web-1 does not know that it is flat-1.
        Assert.True(reachability.Allows(TrafficEnd.Using(flat, Inside), End(fleet, "web-1"), Service.Ssh).IsFalse);
        Assert.True(reachability.Allows(TrafficEnd.Of(flat), End(fleet, "web-1"), Service.Https).IsFalse);
        Assert.True(reachability.Allows(End(fleet, "web-1"), End(fleet, "web-2"), Service.Ssh).IsFalse);
    }

    [Fact]
    public void Unfiltered_ends_pass_unless_the_other_is_filtered()
    {
        var fleet = Build(_ => { }, unfiltered: "db-1 flat-1");
        var reachability = new Reachability(fleet);

        Assert.True(reachability.Allows(End(fleet, "db-1"), End(fleet, "flat-1"), Service.Ssh).IsTrue);
        Assert.True(reachability.Allows(End(fleet, "db-1"), TrafficEnd.Outside(Inside), Service.Ssh).IsTrue);
        Assert.True(reachability.Allows(End(fleet, "db-1"), End(fleet, "web-1"), Service.Ssh).IsFalse);
        Assert.True(reachability.Allows(End(fleet, "web-1"), End(fleet, "db-1"), Service.Ssh).IsFalse);
    }

    [Fact]
    public void Unknown_rule_leaves_open_what_it_could_change_and_nothing_else()
    {
        var asked = Ask(firewall =>
            firewall
                .Allow(Endpoint.Tier(Setting<string>.Unknown("read from a file")), Endpoint.Tier("web"), Service.Ssh)
                .Allow(Endpoint.Machine("web-1"), Endpoint.Machine("web-2"), Service.Ssh)
        );

        Assert.True(asked("web-1", "web-2", Service.Ssh).IsTrue);
        Assert.True(asked("web-2", "web-1", Service.Ssh).IsUnknown);
        Assert.True(asked("web-2", "web-1", Service.Http).IsFalse);
    }

    private static string Senders(FirewallEndpoint from)
    {
        var fleet = Build(firewall => firewall.Allow(from, Endpoint.Anything, Service.Ssh));
        var members = new FirewallMembers(fleet.Hosts.First(), fleet.Fleet.Hosts[0].VirtualSwitches[0]);
        return string.Join(
            " ",
            fleet
                .Hosts.SelectMany(index => index.AttachedNics)
                .Where(nic => members.Hold(from, TrafficEnd.Of(nic)).IsTrue)
                .Select(nic => nic.Machine.Name)
        );
    }

    private static Func<string, string, Service, Truth> Ask(Action<VirtualFirewallBuilder> rules)
    {
        var fleet = Build(rules);
        var reachability = new Reachability(fleet);
        return (from, to, service) => reachability.Allows(End(fleet, from), End(fleet, to), service);
    }

    private static TrafficEnd End(FleetIndex fleet, string machine) =>
        TrafficEnd.Of(fleet.Hosts.SelectMany(index => index.AttachedNics).Single(nic => nic.Machine.Name.Text == machine));

    private static FleetIndex Build(Action<VirtualFirewallBuilder> rules, string unfiltered = "") =>
        new(
            Ringfence
                .Fleet.Define(
                    "east",
                    fleet =>
                    {
                        fleet.KvmHost("kvm-01", host => Describe(host, rules, unfiltered));
                        fleet.KvmHost(
                            "kvm-02",
                            host =>
                                host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", 210).Firewall(rules))
                                    .VirtualMachine("web-1b", vm => vm.Nic("web"))
                                    .VirtualMachine("db-1b", vm => vm.Nic("web"))
                                    .VirtualMachine("far-1", vm => vm.Tier("web").Nic("web", ipAddress: "10.0.210.1/24"))
                        );
                    }
                )
                .Build()
        );

    private static void Describe(KvmHostBuilder host, Action<VirtualFirewallBuilder> rules, string unfiltered)
    {
        host.VirtualSwitch(
            "tenant0",
            vswitch =>
                vswitch
                    .PortGroup("web", 110)
                    .PortGroup("db", 120, group => group.Tier("data"))
                    .PortGroup("flat", out _)
                    .PortGroup("all", 4095)
                    .Firewall(rules)
        );
        Machine("web-1", "web", "10.0.110.1/24", vm => vm.Tier("web"));
        Machine("web-2", "web", "10.0.110.2/24", vm => vm.Tier("web").Tag("blue"));
        Machine("db-1", "db", "10.0.120.1/24", _ => { });
        Machine("flat-1", "flat", null, _ => { });
        Machine("trunk-1", "all", null, _ => { });

        void Machine(string name, string portGroup, string? address, Action<VirtualMachineBuilder> configure) =>
            host.VirtualMachine(
                name,
                vm =>
                {
                    configure(vm);
                    vm.Nic(
                        $"tenant0/{portGroup}",
                        ipAddress: address is null ? null : (Setting<string>?)address,
                        configure: nic => _ = unfiltered.Split(' ').Contains(name) ? nic.Unfiltered() : nic
                    );
                }
            );
    }
}
