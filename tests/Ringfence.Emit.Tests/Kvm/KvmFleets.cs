using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>Fleets that tests of the KVM emitter share.</summary>
internal static class KvmFleets
{
    /// <summary>One host of the quickstart sample: all six features, nothing out of the ordinary.</summary>
    public static Model.Fleet Quickstart(int hosts = 1) =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        out var corp,
                        directory => directory.Kerberos().Administrator("alice", out _).Administrator("bob", out _).Departed("mallory")
                    );
                    fleet.ImageProfile("kvm-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
                    fleet.AccessControl(access =>
                        access
                            .Module(module => module.Polkit())
                            .Group("platform", ["alice", "bob"], out var platform)
                            .Role("operator", Permissions.MachineManagement, out var operating)
                            .Grant(platform, operating, on: AccessTarget.Everything)
                    );
                    for (var n = 1; n <= hosts; n++)
                    {
                        fleet.KvmHost(
                            $"kvm-{n:D2}",
                            host =>
                                host.Cpus(32)
                                    .Memory(256.GiB())
                                    .Users(users =>
                                        users.From(corp, ["alice", "bob"]).BreakGlass("rescue", Secret.Named($"kvm-{n:D2}/rescue"))
                                    )
                                    .FairShareScheduler()
                                    .Drivers(drivers => drivers.Image(gold).RequireSigned().Certified("ixgbe", by: "Red Hat"))
                                    .ManagementNetwork(management =>
                                        management
                                            .VirtualSwitch("mgmt0")
                                            .Vlan(10)
                                            .Uplinks(active: "eno1", standby: "eno2")
                                            .IpAddress($"10.0.0.{10 + n}/24")
                                            .Firewall(firewall =>
                                                firewall
                                                    .Inbound(Service.Ssh, from: "10.0.0.0/24")
                                                    .Inbound(Service.Ping, from: ["10.0.0.0/16", "10.0.0.0/24", "fd00:10::/64"])
                                                    .Outbound(Service.Dns, to: "10.0.0.53")
                                            )
                                    )
                                    .PhysicalNics(["eno3", "eno4"], nic => nic.Trunk([110, 120]).Policed([110, 120]))
                                    .VirtualSwitch(
                                        "tenant0",
                                        vswitch =>
                                            vswitch
                                                .Uplinks(["eno3", "eno4"])
                                                .PortGroup("web", vlan: 110, out var web)
                                                .PortGroup("db", vlan: 120, out var db)
                                                .PortGroup("flat", out _)
                                                .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432)))
                                                .MirrorAll(to: Ids.At("10.9.0.5"))
                                    )
                                    .VirtualMachine(
                                        "web-1",
                                        vm =>
                                            vm.Tier("web")
                                                .Cpus(4)
                                                .Memory(8.GiB())
                                                .Disk("root", 40.GiB())
                                                .FairShare(weight: 200, cap: 50.Percent())
                                                .Nic("tenant0/web")
                                    )
                                    .VirtualMachine(
                                        "db-1",
                                        vm =>
                                            vm.Tier("db")
                                                .Cpus(8)
                                                .Memory(32.GiB())
                                                .Disk("root", 40.GiB())
                                                .Disk("data", 400.GiB())
                                                .FairShare(weight: 400, cap: 3.Cores())
                                                .Nic("tenant0/db", mac: "52:54:00:12:34:56")
                                    )
                        );
                    }
                }
            )
            .Build();

    /// <summary>The files of hosts, without those that only bring them there and look after them.</summary>
    public static IEnumerable<EmittedFile> OfHosts(this EmittedTree tree) =>
        tree.Files.Where(file =>
            !file.Path.StartsWith("ansible/", StringComparison.Ordinal)
            && !file.Path.EndsWith("/requirements.json", StringComparison.Ordinal)
        );

    /// <summary>One host on which every kind of text is said that the fluent API takes for KVM.</summary>
    public static Model.Fleet Everything(DirectoryKind kind = DirectoryKind.FreeIpa) =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                {
                    Join(fleet, kind, out var corp);
                    fleet.Accept("RF1001", because: "a drill", until: "2027-01-31");
                    fleet.AccessControl(access =>
                        access
                            .Module(module => module.Polkit())
                            .Group("platform", ["alice"], out var platform)
                            .Role("operator", [.. Permissions.View, .. Permissions.LifeCycle], out var operating)
                            .CustomObject("webs", ["kvm-01/web-1"], out var webs)
                            .CustomObjectByTag("blues", "blue", out var blues)
                            .Folder("hall", out var hall)
                            .Place("kvm-01", under: hall)
                            .Grant(platform, operating, on: hall)
                            .Grant(Who.User("alice"), [Permission.OpenConsole], on: webs)
                            .Deny(platform, Permissions.LifeCycle, on: blues)
                    );
                    fleet.ImageProfile("gold", out var gold, image => image.AcceptDrivers(["ixgbe"]));
                    fleet.PasswordPolicy(policy =>
                        policy.MinimumLength(14).RequireComplexity().ExpireAfter(days: 60).RememberLast(5).LockAfter(3)
                    );
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.Cluster("blue")
                                .Cpus(8)
                                .Users(users =>
                                    users
                                        .From(corp, ["alice"])
                                        .Revoke("mallory")
                                        .Local("operator", owner: "Alice", purpose: "night shift")
                                        .BreakGlass("rescue", Secret.Named("kvm-01/rescue"))
                                )
                                .FairShareScheduler(scheduler => scheduler.GuaranteedPool("steering", 2, out _))
                                .Drivers(drivers =>
                                    drivers
                                        .Image(gold)
                                        .RequireSigned()
                                        .Iommu()
                                        .Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711")
                                        .Passthrough("accelerator", "0000:3b:00.0", to: "web-1", approvedBecause: "it encrypts")
                                )
                                .ManagementNetwork(management =>
                                    management
                                        .VirtualSwitch("mgmt0")
                                        .Vlan(10)
                                        .Uplinks(active: "eno1", standby: "eno2")
                                        .IpAddress("10.0.0.11/24")
                                        .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24", because: "administration"))
                                )
                                .PhysicalNic("eno3", nic => nic.Driver("ixgbe").Trunk([110]))
                                .VirtualSwitch(
                                    "tenant0",
                                    vswitch =>
                                        vswitch
                                            .Uplinks(["eno3"])
                                            .PortGroup("web", vlan: 110, out var web, group => group.Tier("web"))
                                            .Firewall(firewall =>
                                                firewall
                                                    .Object(
                                                        "front",
                                                        [web, Endpoint.Tag("blue"), Endpoint.Address("192.0.2.0/24")],
                                                        out var front
                                                    )
                                                    .Allow(front, Endpoint.Tier("web"), Service.Https)
                                            )
                                            .Mirror(web, to: Ids.At("10.9.0.5"))
                                )
                                .VirtualMachine(
                                    "web-1",
                                    vm =>
                                        vm.Tier("web")
                                            .Tag("blue")
                                            .Memory(1.GiB())
                                            .Disk("root", 1.GiB())
                                            .CriticalResponse("it steers a valve")
                                            .InPool("steering")
                                            .Nic("tenant0/web")
                                )
                    );
                }
            )
            .Build();

    private static void Join(FleetBuilder fleet, DirectoryKind kind, out Reference<Model.Directory> corp)
    {
        Action<DirectoryBuilder> configure = directory =>
            directory
                .Kerberos()
                .Server("dc1.corp.example.com")
                .PasswordPolicy(policy => policy.MinimumLength(14).NeverExpire())
                .Administrator("alice", out _, person: "Alice")
                .Departed("mallory");
        _ = kind switch
        {
            DirectoryKind.ActiveDirectory => fleet.ActiveDirectory("corp.example.com", out corp, configure),
            DirectoryKind.FreeIpa => fleet.FreeIpa("corp.example.com", out corp, configure),
            _ => fleet.Ldap("corp.example.com", out corp, configure),
        };
    }

    /// <summary>A fleet with one KVM host, of which only what a test is about is said.</summary>
    public static Model.Fleet OneHost(Action<KvmHostBuilder> host, Action<FleetBuilder>? fleet = null) =>
        Ringfence
            .Fleet.Define(
                "east",
                all =>
                {
                    fleet?.Invoke(all);
                    all.KvmHost("kvm-01", host);
                }
            )
            .Build();

    /// <summary>A fleet with one machine on a host with one portgroup.</summary>
    public static Model.Fleet OneMachine(Action<VirtualMachineBuilder> machine, Action<KvmHostBuilder>? host = null) =>
        OneHost(described =>
        {
            described.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110));
            host?.Invoke(described);
            described.VirtualMachine(
                "web-1",
                vm =>
                {
                    vm.Memory(1.GiB());
                    machine(vm);
                }
            );
        });
}
