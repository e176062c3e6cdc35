using System;

namespace Ringfence.Emit.Tests.VSphere;

/// <summary>Fleets of ESXi hosts.</summary>
internal static class VSphereFleets
{
    public const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvT5m0pQ1cW2rX3sY4tZ5uA6vB7wC8xD9yE0zF1gH2i";

    /// <summary>A site in which everything is said that can be: two hosts in one cluster, and others in another.</summary>
    public static Model.Fleet Everything(int hosts = 4) =>
        Fleet
            .Define(
                "fra",
                fleet =>
                {
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        out var corp,
                        directory =>
                            directory
                                .Kerberos()
                                .Administrator("alice", person: "Alice Ash")
                                .Administrator("bob")
                                .BusinessUser("carol", out _)
                                .Departed("mallory")
                    );
                    fleet.PasswordPolicy(policy =>
                        policy.MinimumLength(15).RequireComplexity().ExpireAfter(60).RememberLast(5).LockAfter(5)
                    );
                    fleet.ImageProfile(
                        "gold",
                        out var gold,
                        image => image.AcceptanceLevel(AcceptanceLevel.VendorAccepted).Version("8.0.3-24022510")
                    );
                    fleet.VCenter("vcsa-01", vcenter => vcenter.Server("vcsa-01.corp.example.com").Datacenter("fra1", Datacenter));
                    fleet.AccessControl(access =>
                        access
                            .Module(module => module.VCenter())
                            .Group("platform", ["alice", "bob"], out var platform)
                            .Role("operator", Permissions.MachineManagement, out var operating)
                            .Folder("payments", out var payments)
                            .Folder("blue", out var blue, under: payments)
                            .Place("esx-01/ledger", under: blue)
                            .Grant(platform, operating, on: AccessTarget.Everything)
                            .Deny(Who.User("bob"), operating, on: payments)
                    );
                    for (var n = 1; n <= hosts; n++)
                        fleet.EsxiHost($"esx-{n:D2}", host => Host(host, n, n == hosts, corp, gold));
                }
            )
            .Build();

    /// <summary>One host in one cluster.</summary>
    public static Model.Fleet OneHost(
        Action<EsxiHostBuilder> host,
        Action<FleetBuilder>? fleet = null,
        Action<DatacenterBuilder>? datacenter = null
    ) =>
        Fleet
            .Define(
                "fra",
                all =>
                {
                    fleet?.Invoke(all);
                    all.VCenter(
                        "vcsa-01",
                        vcenter =>
                            vcenter.Datacenter(
                                "fra1",
                                fra1 =>
                                {
                                    fra1.Cluster(
                                        "compute",
                                        cluster => cluster.Datastore("vsan-01").ResourcePool("prod", pool => pool.Cpu(shares: 8000))
                                    );
                                    datacenter?.Invoke(fra1);
                                }
                            )
                    );
                    all.EsxiHost(
                        "esx-01",
                        described =>
                        {
                            described.Cpus(64).CpuClock(2600).Cluster("compute");
                            host(described);
                        }
                    );
                }
            )
            .Build();

    /// <summary>One machine on one host.</summary>
    public static Model.Fleet OneMachine(Action<VirtualMachineBuilder> machine) =>
        OneHost(host => host.VirtualMachine("web", vm => machine(vm.Memory(8.GiB()))));

    /// <summary>A site of any size: clusters of 50 hosts, each with machines.</summary>
    public static Model.Fleet Large(int hosts, int machines) =>
        Fleet
            .Define(
                "fra",
                fleet =>
                {
                    fleet.VCenter(
                        "vcsa-01",
                        vcenter =>
                            vcenter.Datacenter(
                                "fra1",
                                datacenter =>
                                {
                                    for (var cluster = 0; cluster * 50 < hosts; cluster++)
                                        datacenter.Cluster($"c{cluster:D2}", described => described.Datastore("vsan-01"));
                                    datacenter.DistributedSwitch(
                                        "tenant",
                                        tenant => tenant.Uplinks(["uplink1"]).PortGroup("web", vlan: 110)
                                    );
                                }
                            )
                    );
                    for (var n = 0; n < hosts; n++)
                        fleet.EsxiHost(
                            $"esx-{n:D4}",
                            host =>
                            {
                                host.Cpus(64).CpuClock(2600).Cluster($"c{n / 50:D2}").DistributedSwitch("tenant", uplinks: ["vmnic2"]);
                                for (var m = 0; m < machines; m++)
                                    host.VirtualMachine(
                                        $"vm-{m:D2}",
                                        vm =>
                                            vm.Cpus(2)
                                                .Memory(4.GiB())
                                                .Disk("root", 20.GiB())
                                                .FairShare(weight: 1000, cap: 50.Percent())
                                                .Nic("tenant/web")
                                    );
                            }
                        );
                }
            )
            .Build();

    private static void Datacenter(DatacenterBuilder datacenter) =>
        datacenter
            .Cluster(
                "compute",
                cluster =>
                    cluster
                        .Datastore("vsan-01")
                        .ResourcePool(
                            "prod",
                            pool =>
                                pool.Cpu(shares: 8000, reservation: 20_000.Megahertz(), limit: 90_000.Megahertz())
                                    .Memory(shares: 200_000, reservation: 64.GiB(), limit: 256.GiB())
                        )
            )
            .Cluster("edge", cluster => cluster.Datastore("edge-01").HighAvailability(false).Drs(DrsAutomation.Manual))
            .DistributedSwitch(
                "tenant",
                tenant =>
                    tenant
                        .Uplinks(["uplink1", "uplink2"])
                        .PortGroup("web", vlan: 110, out var web, group => group.Tier("web"))
                        .PortGroup("db", vlan: 120, out var db, group => group.Tier("db"))
                        .PortGroup("all", vlan: 4095)
                        .Firewall(firewall => firewall.Nsx().Allow(from: web, to: db, Service.Tcp(5432)))
                        .Mirror(db, to: Ids.At("10.9.0.5"))
            );

    private static void Host(EsxiHostBuilder host, int n, bool hasGpu, Reference<Model.Directory> corp, Reference<Model.ImageProfile> gold)
    {
        host.Cpus(64)
            .CpuClock(2600)
            .Memory(512.GiB())
            .Cluster(n <= 2 ? "compute" : "edge")
            .DnsName($"esx-{n:D2}.corp.example.com")
            .RootPassword(Secret.Named($"esx-{n:D2}/root"))
            .Thumbprint("AB:CD:EF")
            .Lockdown(LockdownMode.Strict, except: ["backup"])
            .Users(users =>
                users
                    .From(corp, ["alice", "carol"])
                    .BreakGlass("rescue", Secret.Named($"esx-{n:D2}/rescue"), owner: "Alice Ash")
                    .Local(
                        "backup",
                        owner: "Bob Beech",
                        purpose: "nightly copies",
                        password: Secret.Named("backup"),
                        duty: AccountDuty.BusinessUser
                    )
            )
            .FairShareScheduler()
            .Drivers(drivers => drivers.Image(gold).RequireSigned().Certified("nmlx5-core", by: "VMware", certificate: "VCG-4711"))
            .ManagementNetwork(management =>
                management
                    .VirtualSwitch("mgmt0")
                    .Vlan(10)
                    .Uplinks(active: "vmnic0", standby: "vmnic1")
                    .IpAddress($"10.0.0.{10 + n}/24")
                    .Gateway("10.0.0.1")
                    .Firewall(firewall =>
                        firewall
                            .Inbound(Service.Https, from: "10.0.0.5", because: "vCenter")
                            .Outbound(Service.Dns, to: "10.0.0.53")
                            .Outbound(Service.Kerberos, to: "10.0.0.53", because: "logins")
                    )
            )
            .PhysicalNics(["vmnic2", "vmnic3"], nic => nic.Trunk([110, 120]).Policed([110, 120]))
            .VirtualSwitch("local", vswitch => vswitch.Uplinks(["vmnic4"]).PortGroup("legacy", vlan: 30))
            .DistributedSwitch("tenant", uplinks: ["vmnic2", "vmnic3"])
            .VirtualMachine(
                "web",
                vm =>
                {
                    vm.Tier("web")
                        .Tag("front")
                        .Cpus(4)
                        .Memory(8.GiB())
                        .Disk("root", 40.GiB())
                        .Nic("tenant/web", mac: "00:50:56:00:00:0" + n);
                    vm.FairShare(weight: 2000, cap: 50.Percent()).ShareMemory(weight: 500, reservation: 1.GiB(), limit: 8.GiB());
                    if (n <= 2)
                        vm.InResourcePool("prod");
                }
            );
        if (hasGpu)
            host.Drivers(drivers =>
                drivers.Image(gold).RequireSigned().Passthrough("gpu", "0000:3b:00.0", to: "web", approvedBecause: "GPU of the render farm")
            );
        if (n == 1)
            host.SshHostKey(HostKey)
                .VirtualMachine(
                    "ledger",
                    vm => vm.Sensitive().Cpus(2).Memory(16.GiB()).Disk("root", 40.GiB()).Guarantee(1.Cores()).Nic("local/legacy")
                );
    }
}
