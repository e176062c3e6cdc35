using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Small fleets with a random firewall: every kind of end, of service, of portgroup and of vNIC comes up in some of them. The same seed is the same fleet.</summary>
internal sealed class GeneratedFleet(int seed)
{
    public const string Host = "kvm-01";

    private static readonly string[] Tiers = ["web", "app", "db"];
    private static readonly string[] Tags = ["blue", "green"];
    private static readonly int[] Vlans = [110, 120, 0];

    private readonly Random random = new(seed);

    /// <summary>The services that rules may be about, and others.</summary>
    public static IReadOnlyList<Service> Services { get; } =
    [Service.Http, Service.Tcp(5004), Service.Tcp(5011), Service.Dns, Service.Ping];

    /// <summary>Addresses of machines outside of the fleet; rules speak of some.</summary>
    public static string[] Outside { get; } = ["192.0.2.10/24", "198.51.100.10/24", "2001:db8::10/64"];

    public Model.Fleet Build() =>
        Fleet
            .Define(
                "gen",
                fleet =>
                {
                    fleet.KvmHost(Host, host => Describe(host, machines: 5));
                    // Who is elsewhere is known by its address and must not be taken for somebody here.
                    fleet.KvmHost("kvm-02", host => Describe(host, machines: 3));
                }
            )
            .Build();

    private int hosts;

    private void Describe(KvmHostBuilder host, int machines)
    {
        hosts++;
        host.VirtualSwitch(
            "tenant0",
            vswitch =>
            {
                vswitch.Uplinks(random.Next(2) == 0 ? ["eno3"] : ["eno3", "eno4"]);
                foreach (var vlan in Vlans)
                    vswitch.PortGroup(PortGroup(vlan), vlan, group => _ = random.Next(2) == 0 ? group.Tier(One(Tiers)) : group);
                vswitch.PortGroup("all", 4095);
                vswitch.Firewall(Firewall);
            }
        );
        for (var n = 1; n <= machines; n++)
            host.VirtualMachine(Invariant($"vm-{n}"), vm => Describe(vm, n));
    }

    private void Describe(VirtualMachineBuilder machine, int n)
    {
        machine.Memory(1.GiB());
        if (random.Next(3) > 0)
            machine.Tier(One(Tiers));
        foreach (var tag in Tags.Where(_ => random.Next(3) == 0))
            machine.Tag(tag);
        // A trunk is in several subnets, and has no one address to declare.
        var vlan = One(Vlans);
        var isTrunk = random.Next(6) == 0;
        var address = random.Next(4) switch
        {
            _ when isTrunk => null,
            0 => null,
            1 => Invariant($"fd00:{vlan}::{hosts}{n}/64"),
            _ => Invariant($"10.50.{vlan}.{(hosts * 20) + n}/24"),
        };
        var portGroup = isTrunk ? "tenant0/all" : $"tenant0/{PortGroup(vlan)}";
        machine.Nic(
            portGroup,
            ipAddress: address is null ? null : (Setting<string>?)address,
            configure: nic => _ = random.Next(6) == 0 ? nic.Unfiltered() : nic
        );
    }

    private void Firewall(VirtualFirewallBuilder firewall)
    {
        firewall
            .Default(random.Next(3) == 0 ? FirewallAction.Allow : FirewallAction.Deny)
            .Object("some", [End(), End()], out var some)
            .Object("more", [some, End()], out var more);
        for (var rules = random.Next(4, 10); rules > 0; rules--)
        {
            var (from, to) = (random.Next(6) == 0 ? more : End(), random.Next(6) == 0 ? some : End());
            _ = random.Next(3) == 0 ? firewall.Deny(from, to, AnyService()) : firewall.Allow(from, to, AnyService());
        }
    }

    private FirewallEndpoint End() =>
        random.Next(10) switch
        {
            0 => Endpoint.Anything,
            1 => Endpoint.AllMachines,
            2 => Endpoint.PortGroup($"tenant0/{PortGroup(One(Vlans))}"),
            3 => Endpoint.Vlan(One(Vlans)),
            4 => Endpoint.Machine(Invariant($"vm-{random.Next(1, 4)}")),
            5 => Endpoint.Tag(One(Tags)),
            6 => Endpoint.Address(One(["192.0.2.0/24", "0.0.0.0/0", "2001:db8::/32", "10.50.0.0/16", "192.0.2.10"])),
            _ => Endpoint.Tier(One(Tiers)),
        };

    private Service AnyService() =>
        random.Next(6) switch
        {
            0 => Service.Any,
            1 => Service.Ping,
            2 => Service.Dns,
            3 => Service.Http,
            _ => Service.Tcp(5000, 5010),
        };

    private T One<T>(T[] choices) => choices[random.Next(choices.Length)];

    private static string PortGroup(int vlan) => vlan == 0 ? "flat" : Invariant($"vlan-{vlan}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
