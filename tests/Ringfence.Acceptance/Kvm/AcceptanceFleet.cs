using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A fleet that asks for everything that the KVM emitter writes, and its files.</summary>
internal static class AcceptanceFleet
{
    private static readonly FleetDefinition Definition = Fleet.Define(
        "east",
        fleet =>
        {
            fleet.ActiveDirectory(
                "corp.example.com",
                directory => directory.Kerberos().Administrator("alice").Administrator("bob").Departed("mallory")
            );
            fleet.ActiveDirectory(
                "tls.example.com",
                directory => directory.Authenticate(AuthenticationMechanism.LdapOverTls).Administrator("carol")
            );
            fleet.FreeIpa(
                "ipa.example.com",
                out _,
                directory => directory.Kerberos().Server("ipa1.ipa.example.com").Server("ipa2.ipa.example.com").Administrator("dave")
            );
            fleet.Ldap(
                "ldap.example.com",
                out _,
                directory => directory.Authenticate(AuthenticationMechanism.LdapOverTls).Administrator("erin")
            );
            fleet.Ldap("krb.example.com", out _, directory => directory.Kerberos().Server("kdc.krb.example.com").Administrator("frank"));
            fleet.AccessControl(access =>
                access
                    .Module(module => module.Polkit())
                    .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                    .Grant(Who.User("bob"), Permissions.View, on: "kvm-01")
                    .Deny(Who.User("bob"), Permissions.View, on: "kvm-01/db-1")
            );
            fleet.ImageProfile(
                "gold",
                out _,
                image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported).AcceptDrivers(["ixgbe", "sctp"])
            );
            fleet.KvmHost("kvm-01", Full);
            fleet.KvmHost("kvm-02", host => host.Users(users => users.From("tls.example.com", ["carol"])));
            fleet.KvmHost("kvm-03", host => host.Users(users => users.From("ipa.example.com", ["dave"])));
            fleet.KvmHost("kvm-04", host => host.Users(users => users.From("ldap.example.com", ["erin"])));
            fleet.KvmHost("kvm-05", host => host.Users(users => users.From("krb.example.com", ["frank"])));
            fleet.KvmHost("kvm-06", host => host.Users(users => users.Join("corp.example.com")));
        }
    );

    private static readonly Lazy<EmittedTree> Emitted = new(EmitAgain);

    /// <summary>The files below a folder or with an ending: "libvirt/domains/", ".nft".</summary>
    public static IReadOnlyList<EmittedFile> Files(string part)
    {
        var files = Emitted.Value.Files.Where(file => file.Path.Contains(part, StringComparison.Ordinal)).ToList();
        return files.Count > 0 ? files : throw new InvalidOperationException($"Nothing is emitted in {part}.");
    }

    /// <summary>Everything, described and emitted anew.</summary>
    public static EmittedTree EmitAgain() => FleetEmitter.Emit(Definition.Build());

    /// <summary>Writes a file into a scratch folder and returns its path.</summary>
    public static string Write(this ScratchFolder folder, EmittedFile file) => folder.Write(file.Path, file.Content, file.Mode);

    private static void Full(KvmHostBuilder host) =>
        host.Cpus(16)
            .CpuClock(2400)
            .FairShareScheduler(scheduler => scheduler.GuaranteedPool("realtime", 4, out _).FairSharePool("batch", 2, out _))
            .Users(users =>
                users
                    .From("corp.example.com", ["alice", "bob"])
                    .Revoke("mallory")
                    .Local("operator", owner: "Alice", password: Secret.Named("kvm-01/operator"))
                    .Local("clerk", duty: AccountDuty.BusinessUser)
                    .BreakGlass("rescue", Secret.Named("kvm-01/rescue"))
            )
            .Drivers(drivers =>
                drivers
                    .Image("gold")
                    .RequireSigned()
                    .Iommu()
                    .Certified("ixgbe", by: "Red Hat")
                    .Uncertified("sctp")
                    .Passthrough("accelerator", "0000:3b:1f.7", to: "appliance", approvedBecause: "it encrypts")
                    .Passthrough("second", "0001:01:00.0", to: "appliance")
            )
            .ManagementNetwork(management =>
                management
                    .VirtualSwitch("mgmt0")
                    .Vlan(10)
                    .Uplinks(active: "eno1", standby: "eno2")
                    .Firewall(firewall =>
                        firewall
                            .DefaultOutbound(FirewallAction.Allow)
                            .Inbound(Service.Ssh, from: ["10.0.0.0/24", "10.0.0.7", "fd00:10::/64", "fd00:11::1"])
                            .Inbound(Service.Ping)
                            .Inbound(Service.QemuMigration, from: "0.0.0.0/0")
                            .Inbound(Service.Any, from: "10.9.9.9")
                            .Outbound(Service.Dns, to: ["10.0.0.53", "fd00::53"])
                            .Outbound(Service.Https)
                            .Outbound(Service.Ping, to: "::/0")
                    )
            )
            .VirtualSwitch(
                "tenant0",
                vswitch =>
                    vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120).PortGroup("flat", out _).PortGroup("all", vlan: 4095)
            )
            .VirtualMachine(
                "web-1",
                vm =>
                    vm.Cpus(4)
                        .Memory(8.GiB())
                        .Disk("root", 40.GiB())
                        .Disk("data", 400.GiB())
                        .FairShare(weight: 200, cap: 50.Percent())
                        .Nic("tenant0/web")
                        .Nic("tenant0/flat", mac: "52:54:00:12:34:56")
            )
            .VirtualMachine(
                "db-1",
                vm => vm.Cpus(8).Memory(ByteSize.FromKibibytes(1_048_577)).FairShare(weight: 10_000, cap: 3000.Megahertz()).Nic("db")
            )
            .VirtualMachine(
                "valve",
                vm => vm.Cpus(2).Memory(512.MiB()).InPool("realtime").CriticalResponse("it steers a valve").Guarantee(2.Cores())
            )
            .VirtualMachine("meter", vm => vm.Memory(512.MiB()).InPool("realtime").Guarantee(50.Percent()))
            .VirtualMachine("report", vm => vm.Cpus(2).Memory(512.MiB()).InPool("batch").FairShare(weight: 300, cap: 1.Cores()))
            .VirtualMachine("appliance", vm => vm.Memory(1.GiB()).Nic("management").Nic("tenant0/all"))
            .VirtualMachine("plain", vm => vm.Memory(512.MiB()).FairShare(weight: 2, cap: CpuQuantity.Unlimited));
}
