using System.Linq;

namespace Ringfence.Benchmarks;

/// <summary>A clean fleet of any size: every host declares all six features and runs ten machines in three tiers.</summary>
internal static class FleetOfHosts
{
    private const int MachinesPerHost = 10;

    private static readonly string[] tiers = ["web", "app", "db"];
    private static readonly int[] vlans = [110, 120, 130];

    public static FleetDefinition Of(int hosts) =>
        Fleet.Define(
            "bench",
            fleet =>
            {
                fleet.ActiveDirectory(
                    "corp.example.com",
                    out var corp,
                    directory =>
                        directory
                            .Kerberos()
                            .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60))
                            .Administrator("alice")
                            .Administrator("bob")
                );
                fleet.ImageProfile("gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
                fleet.AccessControl(access =>
                    access
                        .Module(module => module.Polkit())
                        .Group("platform", ["alice", "bob"], out var platform)
                        .Role("administrator", Permissions.All, out var administering)
                        .Grant(platform, administering, on: AccessTarget.Everything)
                );
                foreach (var n in Enumerable.Range(0, hosts))
                    fleet.KvmHost(
                        $"kvm-{n:D5}",
                        host =>
                        {
                            host.Cpus(64)
                                .Memory(512.GiB())
                                .Users(users => users.From(corp, ["alice", "bob"]))
                                .FairShareScheduler()
                                .Drivers(drivers => drivers.Image(gold).Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711"))
                                .ManagementNetwork(management =>
                                    management
                                        .VirtualSwitch("mgmt0")
                                        .Vlan(10)
                                        .Uplinks(active: "eno1", standby: "eno2")
                                        .IpAddress($"10.{n / 250}.{n % 250}.10/24")
                                        .Firewall(firewall =>
                                            firewall
                                                .Inbound(Service.Ssh, from: $"10.{n / 250}.{n % 250}.0/24")
                                                .Outbound(Service.Dns, to: "10.0.0.53")
                                        )
                                )
                                .PhysicalNics(["eno3", "eno4"], nic => nic.Trunk(vlans).Policed(vlans))
                                .VirtualSwitch(
                                    "tenant0",
                                    vswitch =>
                                        vswitch
                                            .Uplinks(["eno3", "eno4"])
                                            .PortGroup("web", 110)
                                            .PortGroup("app", 120)
                                            .PortGroup("db", 130)
                                            .Firewall(firewall =>
                                                firewall
                                                    .Allow(Endpoint.Tier("web"), Endpoint.Tier("app"), Service.Tcp(8443))
                                                    .Allow(Endpoint.Tier("app"), Endpoint.Tier("db"), Service.Tcp(5432))
                                            )
                                            .MirrorAll(to: Ids.At("10.9.0.5"))
                                );
                            for (var m = 0; m < MachinesPerHost; m++)
                            {
                                var tier = tiers[m % tiers.Length];
                                host.VirtualMachine(
                                    $"{tier}-{m}",
                                    vm =>
                                        vm.Tier(tier)
                                            .Cpus(4)
                                            .Memory(8.GiB())
                                            .Disk("root", 40.GiB())
                                            .FairShare(weight: 200, cap: 50.Percent())
                                            .Nic($"tenant0/{tier}")
                                );
                            }
                        }
                    );
            }
        );
}
