using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Fluent.Tests;

/// <summary>What is malformed is refused where it is written: with the parameter's name, the value, the remedy, and the line.</summary>
public sealed class MalformedValueTests
{
    public static TheoryData<string, string, string, Action<FleetBuilder>> Malformed =>
        new()
        {
            { "vlan", "5000", "1 to 4094", fleet => Managed(fleet, management => management.Vlan(5000)) },
            { "address", "10.0.0.0/33", "", fleet => Managed(fleet, management => management.IpAddress("10.0.0.0/33")) },
            { "active", "eno 1", "letters", fleet => Managed(fleet, management => management.Uplinks(active: "eno 1", standby: "eno2")) },
            { "from", "any", "", fleet => Guarded(fleet, firewall => firewall.Inbound(Service.Ssh, from: "any")) },
            {
                "to",
                "10.0.0.256",
                "",
                fleet => Guarded(fleet, firewall => firewall.Outbound(Service.Dns, to: ["10.0.0.53", "10.0.0.256"]))
            },
            { "because", "two\nlines", "", fleet => Guarded(fleet, firewall => firewall.Inbound(Service.Https, because: "two\nlines")) },
            { "name", "../../etc", "letter", fleet => fleet.KvmHost("../../etc", _ => { }) },
            { "name", "", "1 to 63", fleet => fleet.KvmHost("", _ => { }) },
            { "count", "0", "1 to 4096", fleet => fleet.KvmHost("kvm-01", host => host.Cpus(0)) },
            { "count", "-3", "1 to 1024", fleet => Machine(fleet, machine => machine.Cpus(-3)) },
            { "mac", "aa:bb", "", fleet => Machine(fleet, machine => machine.Nic("tenant0/web", mac: "aa:bb")) },
            { "until", "next year", "", fleet => fleet.Accept("RF5004", because: "spare part ordered", until: "next year") },
            {
                "device",
                "3:0",
                "",
                fleet => fleet.KvmHost("kvm-01", host => host.Drivers(drivers => drivers.Passthrough("nic", "3:0", to: "db-1")))
            },
            { "domain", "corp example", "", fleet => fleet.ActiveDirectory("corp example", _ => { }) },
            { "days", "0", "1 to 99999", fleet => fleet.PasswordPolicy(policy => policy.ExpireAfter(days: 0)) },
            { "tier", "web/1", "", fleet => Machine(fleet, machine => machine.Tier("web/1")) },
        };

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public void Malformed_value_names_parameter_value_and_remedy(
        string parameter,
        string value,
        string remedy,
        Action<FleetBuilder> describe
    )
    {
        var error = Assert.Throws<MalformedValueException>(() => Fleet.Define("east", describe).Build());

        Assert.Equal(parameter, error.ParameterName);
        Assert.Equal(value, error.Value);
        Assert.StartsWith(parameter + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(MalformedValueTests) + ".cs", Path.GetFileName(error.Origin.File));
    }

    [Fact]
    public void Malformed_value_names_the_line_of_its_own_call_in_a_chain()
    {
        var error = Assert.Throws<MalformedValueException>(() =>
            Fleet
                .Define(
                    "east",
                    fleet =>
                        fleet.KvmHost(
                            "kvm-01",
                            host =>
                                host.Cpus(4)
                                    .ManagementNetwork(management =>
                                        management
                                            .VirtualSwitch("mgmt0")
                                            .Vlan(4096) // this line
                                            .Uplink("eno1")
                                    )
                        )
                )
                .Build()
        );

        Assert.Contains("// this line", File.ReadLines(error.Origin.File!).ElementAt(error.Origin.Line - 1), StringComparison.Ordinal);
        Assert.Equal("vlan", error.Origin.Parameter);
    }

    [Fact]
    public void Malformed_item_of_a_list_names_its_position()
    {
        var error = Assert.Throws<MalformedValueException>(() =>
            Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.PhysicalNic("eno3", nic => nic.Trunk([110, 4097])))).Build()
        );

        Assert.Equal("vlans", error.ParameterName);
        Assert.Equal("4097", error.Value);
    }

    [Fact]
    public void Hostile_text_is_shown_on_one_line_and_short()
    {
        var error = Assert.Throws<MalformedValueException>(() =>
            Fleet.Define("east", fleet => fleet.KvmHost("a\u001b[2J\n" + new string('x', 300), _ => { })).Build()
        );

        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain('\u001b', error.Message);
        Assert.True(error.Message.Length < 200, error.Message);
    }

    [Fact]
    public void Unknown_value_is_not_malformed()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        Setting<string>.Unknown("args[0] is known when the program runs"),
                        host => host.ManagementNetwork(management => management.Vlan(Setting<int>.Unknown("read from a file")))
                    )
            )
            .Build();

        Assert.False(fleet.Hosts[0].Name.IsKnown);
        Assert.Equal(Knowledge.Unknown, fleet.Hosts[0].Management!.Vlan!.Value.Knowledge);
    }

    private static void Managed(FleetBuilder fleet, Action<ManagementNetworkBuilder> configure) =>
        fleet.KvmHost("kvm-01", host => host.ManagementNetwork(configure));

    private static void Guarded(FleetBuilder fleet, Action<ManagementFirewallBuilder> configure) =>
        Managed(fleet, management => management.Firewall(configure));

    private static void Machine(FleetBuilder fleet, Action<VirtualMachineBuilder> configure) =>
        fleet.KvmHost("kvm-01", host => host.VirtualMachine("db-1", configure));
}
