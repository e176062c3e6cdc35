using System.Collections.Generic;
using System.Linq;
using Ringfence;

namespace Datacentre;

/// <summary>The parts that all hosts of the datacentre share, as extensions of the builders.</summary>
internal static class DatacentreExtensions
{
    public static DirectoryBuilder Staff(this DirectoryBuilder directory, IEnumerable<Person> staff)
    {
        foreach (var person in staff)
            if (person.Duty == "departed")
                directory.Departed(person.Account);
            else
                directory.Administrator(person.Account, person: person.Name);
        return directory;
    }

    public static KvmHostBuilder Managed(this KvmHostBuilder host, Rack rack, int slot) =>
        host.ManagementNetwork(management => management
            .VirtualSwitch("mgmt0").Vlan(rack.ManagementVlan)
            .ManagementNics(rack)
            .IpAddress($"10.{rack.Number}.0.{10 + slot}/24").Gateway($"10.{rack.Number}.0.1")
            .Firewall(firewall => firewall
                .Inbound(Service.Ssh, from: rack.ManagementSubnet)
                .Inbound(Service.LibvirtTls, from: rack.ManagementSubnet, because: "remote administration and live migration")
                .Outbound(Service.LibvirtTls, to: rack.ManagementSubnet, because: "live migration")
                .Outbound(Service.Dns, to: $"10.{rack.Number}.0.53")
                .Outbound(Service.Kerberos, to: ["10.0.0.2", "10.0.0.3"], because: "logins through the directory")
                .Outbound(Service.Ldaps, to: ["10.0.0.2", "10.0.0.3"], because: "logins through the directory")));

    // The oldest rack has one NIC for management. The risk is accepted, where everybody sees it, until its lease ends.
    private static ManagementNetworkBuilder ManagementNics(this ManagementNetworkBuilder management, Rack rack) =>
        rack.HasStandbyNics
            ? management.Uplinks(active: "eno1", standby: "eno2")
            : management.Uplink("eno1").Accept("RF5004", because: "no free slot for a second NIC; lease ends 2039", until: "2039-06-30");

    public static KvmHostBuilder TenantNetwork(this KvmHostBuilder host, Rack rack)
    {
        var vlans = Inventory.Tiers.Select(rack.Vlan).ToArray();
        return host
            .PhysicalNics(["eno3", "eno4"], nic => nic.Driver("ixgbe").Trunk(vlans).Policed(vlans))
            .VirtualSwitch("tenant0", vswitch =>
            {
                vswitch.Uplinks(["eno3", "eno4"]);
                foreach (var tier in Inventory.Tiers)
                    vswitch.PortGroup(tier.Name, rack.Vlan(tier), group => group.Tier(tier.Name));
                vswitch
                    .Firewall(firewall => firewall
                        .Allow(Endpoint.Address("10.0.0.0/8"), Endpoint.Tier("web"), Service.Https)
                        .Allow(Endpoint.Tier("web"), Endpoint.Tier("app"), Service.Tcp(8443))
                        .Allow(Endpoint.Tier("app"), Endpoint.Tier("db"), Service.Tcp(5432))
                        .Allow(Endpoint.Tier("batch"), Endpoint.Tier("db"), Service.Tcp(5432)))
                    .MirrorAll(to: Ids.At($"10.9.{rack.Number}.5"));
            });
    }

    public static KvmHostBuilder Guests(this KvmHostBuilder host, Rack rack, int slot)
    {
        foreach (var tier in Inventory.Tiers)
            for (var n = 1; n <= tier.Machines; n++)
                host.VirtualMachine($"{tier.Name}-{n}", vm => vm
                    .Tier(tier.Name).Tag(tier.Name).Tag(rack.Name)
                    .Cpus(tier.Cpus).Memory(tier.MemoryGiB.GiB()).Disk("root", 40.GiB())
                    .FairShare(weight: tier.Weight, cap: 75.Percent())
                    .Nic($"tenant0/{tier.Name}", ipAddress: rack.Address(tier, slot, n)));

        // The first host of each rack also controls its cooling: process control, where response times are critical.
        return slot > 1
            ? host
            : host.VirtualMachine("cooling", vm => vm
                .Tier("batch").Tag("facility").Sensitive()
                .Cpus(2).Memory(2.GiB()).Disk("root", 10.GiB())
                .FairShare(weight: 1000, cap: 100.Percent())
                .CriticalResponse("regulates the rack's cooling").Guarantee(2.Cores()).InPool("realtime")
                .Nic("tenant0/batch", ipAddress: rack.Address(Inventory.Tiers[^1], slot, 2)));
    }

    public static AccessControlBuilder Describe(this AccessControlBuilder access, IEnumerable<Rack> racks)
    {
        access
            .Module(module => module.Polkit())
            .Group("platform", Inventory.Team("platform"), out var platform)
            .Group("network", Inventory.Team("network"), out var network)
            .Group("operations", Inventory.Team("operations"), out var operations)
            .Role("platform-administrator", Permissions.All, out var administering, platform: true)
            .Role("network-administrator", Permissions.NetworkConfiguration, out var networking)
            .Role("machine-operator", [.. Permissions.LifeCycle, Permission.ViewMachine, Permission.OpenConsole], out var operating)
            .CustomObjectByTag("facility", tag: "facility", out var facility)
            .CustomObject("databases", machine => machine.Name.Text.StartsWith("db-", System.StringComparison.Ordinal), out var databases)
            .Folder("halls", out var halls);

        foreach (var rack in racks)
        {
            access.Folder(rack.Name, out var folder, under: halls);
            for (var slot = 1; slot <= rack.Hosts; slot++)
                access.Place(rack.HostName(slot), under: folder);
        }

        return access
            .Grant(platform, administering, on: AccessTarget.Everything)
            .Grant(network, networking, on: halls)
            .Grant(operations, operating, on: halls)
            .Grant(Who.User("emil"), [Permission.SnapshotMachine], on: databases)
            // Operators start, stop and snapshot everything but what keeps the racks from melting.
            .Deny(operations, Permissions.LifeCycle, on: facility)
            .Deny(platform, Permissions.LifeCycle, on: facility);
    }
}
