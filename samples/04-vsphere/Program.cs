using Ringfence;
using VSphereSample;

var fleet = Fleet.Define("fra", fleet =>
{
    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
        .Kerberos()
        .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60).LockAfter(failures: 5))
        .Administrator("alice")
        .Administrator("bob")
        .Administrator("carol")
        .Administrator("dora")
        .Departed("mallory"));

    fleet.ImageProfile("esxi-gold", out var gold, image => image
        .AcceptanceLevel(AcceptanceLevel.PartnerSupported).Version("8.0.3-24022510"));

    fleet.VCenter("vcsa-01", vcenter => vcenter
        .Server("vcsa-01.corp.example.com")
        .Datacenter("fra1", datacenter => datacenter
            .Cluster("compute", cluster => cluster
                .Datastore("vsan-01")
                .ResourcePool("prod", pool => pool.Cpu(shares: 8000, reservation: 20_000.Megahertz()).Memory(reservation: 64.GiB()))
                .ResourcePool("test", pool => pool.Cpu(shares: 2000, limit: 10_000.Megahertz())))
            .Cluster("edge", cluster => cluster.Datastore("edge-01"))
            .DistributedSwitch("tenant", tenant => tenant
                .Uplinks(["uplink1", "uplink2"])
                .PortGroup("web", vlan: 110, out var web, group => group.Tier("web"))
                .PortGroup("db", vlan: 120, out var db, group => group.Tier("db"))
                .Firewall(firewall => firewall
                    .Nsx()
                    .Allow(from: web, to: db, Service.Tcp(5432)))
                .MirrorAll(to: Ids.At("10.9.0.5")))));

    fleet.AccessControl(access => access
        .Module(module => module.VCenter())
        .Group("platform", ["alice", "bob"], out var platform)
        .Role("operator", Permissions.MachineManagement, out var operating)
        .Role("network", Permissions.NetworkConfiguration, out var networking)
        .Folder("payments", out var payments)
        .Place("esx-01/ledger", under: payments)
        .Grant(platform, operating, on: AccessTarget.Everything)
        .Grant(Who.User("carol"), networking, on: AccessTarget.Everything)
        .Deny(platform, operating, on: payments)
        .Grant(Who.User("dora"), operating, on: "esx-01/ledger"));

    foreach (var (cluster, first) in new[] { ("compute", 1), ("edge", 4) })
        for (var n = first; n < first + 3; n++)
            fleet.EsxiHost($"esx-{n:D2}", host => host
                .Cpus(64).CpuClock(2600).Memory(512.GiB())
                .Cluster(cluster)
                .DnsName($"esx-{n:D2}.corp.example.com")
                .RootPassword(Secret.Named($"esx-{n:D2}/root"))
                .SshHostKey(Keys.Of[n])
                .Lockdown(LockdownMode.Normal)
                .Users(users => users.From(corp, ["alice", "bob"]).BreakGlass("rescue", Secret.Named($"esx-{n:D2}/rescue")))
                .FairShareScheduler()
                .Drivers(drivers => drivers.Image(gold).RequireSigned().Certified("nmlx5-core", by: "VMware", certificate: "VCG-4711"))
                .ManagementNetwork(management => management
                    .VirtualSwitch("mgmt0").Vlan(10)
                    .Uplinks(active: "vmnic4", standby: "vmnic5")
                    .IpAddress($"10.0.0.{10 + n}/24").Gateway("10.0.0.1")
                    .Firewall(firewall => firewall
                        .Inbound(Service.Https, from: "10.0.0.5", because: "vCenter")
                        .Inbound(Service.Ssh, from: "10.0.0.0/28", because: "the machines that run the stack")
                        .Outbound(Service.Dns, to: "10.0.0.53")
                        .Outbound(Service.Ntp, to: "10.0.0.53", because: "Kerberos needs the time")
                        .Outbound(Service.Kerberos, to: "10.0.0.53", because: "logins through the domain controller")
                        .Outbound(Service.Ldap, to: "10.0.0.53", because: "logins through the domain controller")))
                .PhysicalNics(["vmnic2", "vmnic3"], nic => nic.Trunk([110, 120]).Policed([110, 120]))
                .DistributedSwitch("tenant", uplinks: ["vmnic2", "vmnic3"])
                .Machines(cluster, n == 1));
});

return await RingfenceApp.RunAsync(fleet, args);
