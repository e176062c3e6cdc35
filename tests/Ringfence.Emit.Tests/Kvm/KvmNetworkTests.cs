using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmNetworkTests
{
    [Fact]
    public void Tagged_portgroup_has_its_vlan() => Assert.Equal([110], Tags(PortGroup(vlan: 110)));

    [Fact]
    public void Untagged_portgroup_is_an_access_port_and_not_a_trunk()
    {
        Assert.Equal([0], Tags(PortGroup(vlan: 0)));
        Assert.Equal([0], Tags(PortGroup(vlan: null)));
        Assert.Null(PortGroup(vlan: null).Element("vlan")!.Attribute("trunk"));
    }

    [Fact]
    public void Trunk_lists_every_vlan()
    {
        var trunk = PortGroup(vlan: 4095);

        Assert.Equal("yes", trunk.Element("vlan")!.Attribute("trunk")!.Value);
        Assert.Equal(Enumerable.Range(1, 4094), Tags(trunk));
    }

    [Fact]
    public void What_names_no_portgroup_reaches_no_vlan()
    {
        var network = Network(110);

        Assert.Equal("0", network.Element("vlan")!.Element("tag")!.Attribute("id")!.Value);
        Assert.DoesNotContain(network.Elements("portgroup"), group => group.Attribute("default") is not null);
    }

    [Fact]
    public void Switch_name_longer_than_an_interface_name_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host => host.VirtualSwitch("tenants-of-the-east", vswitch => vswitch.PortGroup("web", vlan: 110))),
            "east/kvm-01/tenants-of-the-east",
            "at most 15 characters"
        );

    [Fact]
    public void Unknown_portgroup_is_refused_with_the_nearest_one() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.Nic("tenant0/wbe")), "east/kvm-01/web-1/nic0", "Did you mean \"tenant0/web\"?");

    [Fact]
    public void Portgroup_of_two_switches_is_refused_until_it_is_told_which() =>
        Refusals.Only(
            KvmFleets.OneMachine(
                vm => vm.Nic("web"),
                host => host.VirtualSwitch("tenant1", vswitch => vswitch.PortGroup("web", vlan: 210))
            ),
            "east/kvm-01/web-1/nic0",
            "\"tenant0/web\""
        );

    [Fact]
    public void Management_appliance_sits_on_the_management_switch()
    {
        var tree = FleetEmitter.Emit(
            KvmFleets.OneMachine(
                vm => vm.Nic("management"),
                host => host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
            )
        );

        var network = XDocument.Parse(tree.Files.Single(file => file.Path.EndsWith("networks/mgmt0.xml")).Content).Root!;
        Assert.Equal([10], Tags(network.Element("portgroup")!));
        Assert.Contains(
            "<source network=\"mgmt0\" portgroup=\"management\"/>",
            tree.Files.Single(file => file.Path.Contains("/domains/")).Content
        );
    }

    [Fact]
    public void Management_switch_without_guests_is_no_network_of_guests() =>
        Assert.DoesNotContain(
            FleetEmitter.Emit(KvmFleets.Quickstart()).Files,
            file => file.Path.EndsWith("networks/mgmt0.xml", StringComparison.Ordinal)
        );

    [Fact]
    public void Mac_address_is_derived_from_the_address_of_the_vnic() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-/"], 1, 60]
            .Sample(address =>
            {
                var mac = DerivedIdentity.Mac(address);
                var parsed = MacAddress.Parse(mac);
                return parsed.IsLocallyAdministered && parsed.ToString() == mac && mac[..2] != "fe" && mac == DerivedIdentity.Mac(address);
            });

    [Fact]
    public void Mac_addresses_of_many_vnics_are_apart()
    {
        var addresses = Enumerable.Range(0, 100_000).Select(i => $"east/kvm-{i / 10}/vm-{i % 10}/nic0").ToList();

        Assert.Equal(addresses.Count, addresses.Select(DerivedIdentity.Mac).Distinct().Count());
    }

    [Fact]
    public void Mac_address_that_libvirt_keeps_for_itself_is_refused() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.Nic("web", mac: "fe:54:00:00:00:01")), "east/kvm-01/web-1/nic0", "begins with fe");

    [Fact]
    public void Declared_mac_address_that_another_vnic_derives_is_refused() =>
        Refusals.Only(
            KvmFleets.OneMachine(vm => vm.Nic("web", mac: DerivedIdentity.Mac("east/kvm-01/web-1/nic1")).Nic("web")),
            "east/kvm-01/web-1/nic1",
            "east/kvm-01/web-1/nic0"
        );

    [Fact]
    public void Uuid_is_of_version_eight_and_tells_kinds_apart()
    {
        var uuid = DerivedIdentity.Uuid("domain", "east/kvm-01/web");

        Assert.Equal(8, Guid.Parse(uuid).Version);
        Assert.Equal(0x8, Guid.Parse(uuid).Variant & 0xC);
        Assert.NotEqual(uuid, DerivedIdentity.Uuid("network", "east/kvm-01/web"));
        Assert.Equal(uuid, DerivedIdentity.Uuid("domain", "east/kvm-01/web"));
    }

    private static IEnumerable<int> Tags(XElement portGroup) =>
        portGroup
            .Element("vlan")!
            .Elements("tag")
            .Select(tag => int.Parse(tag.Attribute("id")!.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static XElement PortGroup(int? vlan) => Network(vlan).Element("portgroup")!;

    private static XElement Network(int? vlan)
    {
        var fleet = KvmFleets.OneHost(host =>
            host.VirtualSwitch(
                "tenant0",
                vswitch => _ = vlan is { } number ? vswitch.PortGroup("web", vlan: number) : vswitch.PortGroup("web", out _)
            )
        );
        return XDocument.Parse(FleetEmitter.Emit(fleet).OfHosts().Single().Content).Root!;
    }
}
