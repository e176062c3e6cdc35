using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed partial class OpenVSwitchTests
{
    [Fact]
    public void Numbers_and_names_of_ports_stay_when_a_machine_is_added()
    {
        var before = Ports(Machines(4));
        var after = Ports(Machines(5));

        Assert.Equal(4, before.Count);
        Assert.Equal(5, after.Count);
        Assert.All(before, port => Assert.Equal(port.Value, after[port.Key]));
        Assert.All(after.Keys, name => Assert.InRange(name.Length, 1, InterfaceName.MaximumLength));
    }

    [Fact]
    public void Numbers_of_many_ports_are_apart_and_in_what_openflow_takes()
    {
        var numbers = Ports(Machines(3000)).Values.ToList();

        Assert.Equal(3000, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.InRange(number, GuestPorts.Uplink + 1, 0xFEFF));
    }

    [Fact]
    public void Host_without_switches_has_no_script() =>
        Assert.DoesNotContain(FleetEmitter.Emit(KvmFleets.OneHost(host => host.Cpus(4))).Files, file => file.Path.Contains("openvswitch"));

    [Fact]
    public void Neighbouring_addresses_of_one_meaning_are_one_flow()
    {
        var fleet = KvmFleets.OneHost(host =>
        {
            host.VirtualSwitch(
                "tenant0",
                vswitch =>
                    vswitch
                        .Uplinks(["eno3"])
                        .PortGroup("web", 110)
                        .Firewall(firewall => firewall.Allow(Endpoint.Tier("web"), Endpoint.Tier("web"), Service.Ssh))
            );
            foreach (var last in (int[])[8, 9, 10, 11, 12])
                host.VirtualMachine($"web-{last}", vm => vm.Memory(1.GiB()).Tier("web").Nic("web", ipAddress: $"10.0.0.{last}/24"));
        });

        var known = Flows(fleet)
            .Where(line => line.StartsWith("table=2,priority=1", StringComparison.Ordinal) && line.Contains("nw_src="))
            .ToList();

        Assert.Equal(2, known.Count);
        Assert.Contains("nw_src=10.0.0.12/32 ", known[0], StringComparison.Ordinal);
        Assert.Contains("nw_src=10.0.0.8/30 ", known[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Firewall_of_a_product_is_noted_and_its_rules_are_not_flows()
    {
        var fleet = KvmFleets.OneHost(host =>
            host.VirtualSwitch(
                "tenant0",
                vswitch =>
                    vswitch
                        .PortGroup("web", 110, out var web)
                        .Firewall(firewall => firewall.Appliance("Wall 3000").Allow(web, web, Service.Ssh))
            )
        );

        Assert.DoesNotContain(Flows(fleet), line => line.StartsWith("table=7,priority=6", StringComparison.Ordinal));
        Assert.Contains(FleetEmitter.Emit(fleet).NotEmitted, note => note.Reason.Contains("Wall 3000", StringComparison.Ordinal));
    }

    [Fact]
    public void Nic_of_two_switches_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.VirtualSwitch("one", one => one.Uplinks(["eno3"])).VirtualSwitch("two", two => two.Uplinks(["eno3"]))
            ),
            "east/kvm-01/two",
            "its uplink eno3 is one of east/kvm-01/one already"
        );

    [Fact]
    public void Nic_of_management_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplink("eno1"))
                    .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno1"]))
            ),
            "east/kvm-01/tenant0",
            "its uplink eno1 is one of east/kvm-01/management already"
        );

    [Fact]
    public void Management_switch_with_guests_of_its_own_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                    .VirtualSwitch("mgmt0", vswitch => vswitch.PortGroup("web", 110))
            ),
            "east/kvm-01/mgmt0",
            "it is the management switch too"
        );

    [Fact]
    public void Same_declared_mac_on_one_switch_is_refused() =>
        Refusals.Only(
            KvmFleets.OneMachine(vm => vm.Nic("web", mac: "52:54:00:00:00:01").Nic("web", mac: "52:54:00:00:00:01")),
            "east/kvm-01/web-1/nic1",
            "is that of east/kvm-01/web-1/nic0 on the same switch"
        );

    [Fact]
    public void Sixteen_switches_are_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
            {
                for (var n = 0; n < 16; n++)
                    host.VirtualSwitch($"tenant{n}", _ => { });
            }),
            "east/kvm-01",
            "it has 16 virtual switches"
        );

    [Fact]
    public void More_ends_than_a_register_has_bits_are_refused() =>
        Refusals.Only(
            OneSwitch(vswitch =>
                vswitch.Firewall(firewall =>
                {
                    for (var n = 0; n < 129; n++)
                        firewall.Allow(Endpoint.Address($"10.0.0.{n}"), Endpoint.Anything, Service.Ssh);
                })
            ),
            "east/kvm-01/tenant0",
            "name 129 different ends"
        );

    [Fact]
    public void Rule_about_what_does_not_exist_is_refused() =>
        Refusals.Only(
            OneSwitch(vswitch => vswitch.Firewall(firewall => firewall.Allow(Endpoint.PortGroup("wbe"), Endpoint.Anything, Service.Ssh))),
            "east/kvm-01/tenant0",
            "portgroup wbe, which does not exist"
        );

    [Fact]
    public void Mirror_of_addresses_is_refused() =>
        Refusals.Only(
            OneSwitch(vswitch => vswitch.Mirror(Endpoint.Address("192.0.2.0/24"), to: Ids.At("10.9.0.5"))),
            "east/kvm-01/tenant0",
            "mirrors ports"
        );

    [Fact]
    public void Mirror_of_nobody_is_refused() =>
        Refusals.Only(
            OneSwitch(vswitch => vswitch.Mirror(Endpoint.Tier("nobody"), to: Ids.At("10.9.0.5"))),
            "east/kvm-01/tenant0",
            "nothing would be mirrored"
        );

    [Fact]
    public void Mirror_to_a_machine_that_does_not_exist_is_refused() =>
        Refusals.Only(OneSwitch(vswitch => vswitch.MirrorAll(to: Ids.On("ids-9"))), "east/kvm-01/tenant0", "\"ids-9\"");

    [Fact]
    public void Mirror_to_a_machine_beside_the_switch_without_address_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.VirtualSwitch("tenant0", vswitch => vswitch.MirrorAll(to: Ids.On("ids-1")))
                    .VirtualMachine("ids-1", vm => vm.Memory(1.GiB()))
            ),
            "east/kvm-01/tenant0",
            "neither on this switch nor has an address"
        );

    [Fact]
    public void Mirror_to_a_subnet_is_refused() =>
        Refusals.Only(OneSwitch(vswitch => vswitch.MirrorAll(to: Ids.At("10.9.0.0/24"))), "east/kvm-01/tenant0", "is no device's address");

    [Fact]
    public void Tunnels_of_a_host_to_one_device_differ_by_their_key()
    {
        var tree = FleetEmitter.Emit(
            KvmFleets.OneHost(host =>
                host.VirtualSwitch("one", one => one.MirrorAll(to: Ids.At("10.9.0.5")))
                    .VirtualSwitch("two", two => two.MirrorAll(to: Ids.At("10.9.0.5")))
            )
        );

        var tunnels = Tunnel().Matches(Script(tree)).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["1", "2"], tunnels);
    }

    private static Model.Fleet OneSwitch(Action<VirtualSwitchBuilder> configure) =>
        KvmFleets.OneHost(host =>
            host.VirtualSwitch(
                    "tenant0",
                    vswitch =>
                    {
                        vswitch.PortGroup("web", vlan: 110);
                        configure(vswitch);
                    }
                )
                .VirtualMachine("web-1", vm => vm.Memory(1.GiB()).Nic("web"))
        );

    private static Model.Fleet Machines(int count) =>
        KvmFleets.OneHost(host =>
        {
            host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110));
            // The new one comes first.
            for (var n = count; n > 0; n--)
                host.VirtualMachine($"vm-{n}", vm => vm.Memory(1.GiB()).Nic("web"));
        });

    private static Dictionary<string, int> Ports(Model.Fleet fleet) =>
        Port()
            .Matches(Script(FleetEmitter.Emit(fleet)))
            .ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    private static string Script(EmittedTree tree) =>
        tree.Files.Single(file => file.Path.EndsWith("/configure.sh", StringComparison.Ordinal)).Content;

    private static string[] Flows(Model.Fleet fleet) =>
        FleetEmitter.Emit(fleet).Files.Single(file => file.Path.EndsWith(".flows", StringComparison.Ordinal)).Content.Split('\n');

    [GeneratedRegex("^port '([^']+)' ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Port();

    [GeneratedRegex("^ +tunnel '[^']+' '[^']+' '10.9.0.5' ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Tunnel();
}
