using System;
using System.Linq;
using Xunit;

namespace Ringfence.Fluent.Tests;

/// <summary>A name is given once in each place; the error shows both declarations.</summary>
public sealed class DuplicateNameTests
{
    public static TheoryData<string, Action<FleetBuilder>> Duplicates =>
        new()
        {
            { "host", fleet => fleet.KvmHost("a", _ => { }).XenHost("a", _ => { }) },
            { "directory", fleet => fleet.ActiveDirectory("a.example", _ => { }).Ldap("a.example", out _, _ => { }) },
            { "directory account", fleet => fleet.ActiveDirectory("a.example", directory => directory.Administrator("a").Departed("a")) },
            { "image profile", fleet => fleet.ImageProfile("a", out _, _ => { }).ImageProfile("a", out _, _ => { }) },
            { "host account", fleet => Host(fleet, host => host.Users(users => users.Admit("a").Local("a"))) },
            {
                "CPU pool",
                fleet =>
                    Host(fleet, host => host.FairShareScheduler(pools => pools.FairSharePool("a", 1, out _).GuaranteedPool("a", 1, out _)))
            },
            { "driver", fleet => Host(fleet, host => host.Drivers(drivers => drivers.Uncertified("a").Certified("a", by: "b"))) },
            { "physical NIC", fleet => Host(fleet, host => host.PhysicalNics(["a", "a"], _ => { })) },
            { "virtual switch", fleet => Host(fleet, host => host.VirtualSwitch("a", _ => { }).VirtualSwitch("a", _ => { })) },
            { "portgroup", fleet => Host(fleet, host => host.VirtualSwitch("s", vswitch => vswitch.PortGroup("a", 1).PortGroup("a", 2))) },
            { "virtual machine", fleet => Host(fleet, host => host.VirtualMachine("a", _ => { }).VirtualMachine("a", _ => { })) },
            { "virtual machine", fleet => Host(fleet, host => host.VirtualSwitch("a", _ => { }).VirtualMachine("a", _ => { })) },
            { "disk", fleet => Host(fleet, host => host.VirtualMachine("m", vm => vm.Disk("a", 1.GiB()).Disk("a", 2.GiB()))) },
            { "group", fleet => fleet.AccessControl(access => access.Group("a", [], out _).Group("a", [], out _)) },
            { "role", fleet => fleet.AccessControl(access => access.Role("a", [], out _).Role("a", [], out _)) },
            {
                "custom object",
                fleet => fleet.AccessControl(access => access.CustomObject("a", ["x"], out _).CustomObjectByTag("a", "t", out _))
            },
            { "folder", fleet => fleet.AccessControl(access => access.Folder("a", out _).Folder("a", out _)) },
        };

    [Theory]
    [MemberData(nameof(Duplicates), DisableDiscoveryEnumeration = true)]
    public void Duplicate_name_is_refused_with_its_kind(string kind, Action<FleetBuilder> describe)
    {
        var error = Assert.Throws<DuplicateNameException>(() => Fleet.Define("east", describe).Build());

        Assert.StartsWith(kind + " \"a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_name_shows_both_places()
    {
        var error = Assert.Throws<DuplicateNameException>(() =>
            Fleet
                .Define(
                    "east",
                    fleet =>
                    {
                        fleet.KvmHost("kvm-01", _ => { });
                        fleet.KvmHost("kvm-01", _ => { });
                    }
                )
                .Build()
        );

        Assert.Equal(error.First.Line + 1, error.Origin.Line);
        Assert.Contains($":{error.First.Line},", error.Message, StringComparison.Ordinal);
        Assert.Contains($":{error.Origin.Line};", error.Message, StringComparison.Ordinal);
        Assert.Contains("another name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_name_on_two_hosts_is_no_duplicate()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    foreach (var name in new[] { "kvm-01", "kvm-02" })
                        fleet.KvmHost(name, host => host.VirtualMachine("db-1", _ => { }));
                }
            )
            .Build();

        Assert.Equal(
            ["east/kvm-01/db-1", "east/kvm-02/db-1"],
            fleet.Hosts.SelectMany(host => host.VirtualMachines).Select(vm => vm.Address)
        );
    }

    [Fact]
    public void Unknown_names_are_no_duplicates()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    for (var n = 0; n < 2; n++)
                        fleet.KvmHost(Setting<string>.Unknown("read from a file"), _ => { });
                }
            )
            .Build();

        Assert.NotEqual(fleet.Hosts[0].Name, fleet.Hosts[1].Name);
        Assert.NotEqual(fleet.Hosts[0].Address, fleet.Hosts[1].Address);
    }

    private static void Host(FleetBuilder fleet, Action<KvmHostBuilder> configure) => fleet.KvmHost("kvm-01", configure);
}
