// The fleet of 04-vsphere as people really build it. The comment at the end of a line names the rules that blame that line;
// a test compares them with what `check` finds. Run it: dotnet run --project samples/05-vsphere-insecure -- check

using Ringfence;

var fleet = Fleet.Define("fra", fleet =>
{
    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory // RF1005 RF1008
        .Administrator("alice")
        .Administrator("bob")
        .BusinessUser("carol", out _)
        .Departed("mallory"));

    fleet.ImageProfile("esxi-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
    fleet.ImageProfile("esxi-lab", out var lab, image => image.AcceptanceLevel(AcceptanceLevel.CommunitySupported));

    fleet.VCenter("vcsa-01", vcenter => vcenter
        .Datacenter("fra1", datacenter => datacenter
            .Cluster("compute", cluster => cluster.Datastore("vsan-01").ResourcePool("prod", pool => pool.Cpu(shares: 8000)))
            .DistributedSwitch("tenant", tenant => tenant // RF6012 RF6013
                .Uplinks(["uplink1", "uplink2"])
                .PortGroup("web", vlan: 110, group => group.Tier("web"))
                .PortGroup("db", vlan: 110, group => group.Tier("db")) // RF6002
                .PortGroup("lab", vlan: 0) // RF6003
                .AllowPromiscuous().AllowForgedTransmits())));

    fleet.AccessControl(access => access // RF3001
        .Module(module => module.VCenter())
        .Group("everyone", ["alice", "bob", "carol", "mallory"], out var everyone)
        .Role("operator", Permissions.MachineManagement, out var operating)
        .Grant(everyone, operating, on: AccessTarget.Everything)); // RF1007

    for (var n = 1; n <= 3; n++)
        fleet.EsxiHost($"esx-{n:D2}", host => host
            .Cpus(16).CpuClock(2600).Memory(128.GiB())
            .Cluster("compute")
            .Users(users => users.From(corp, ["alice", "mallory"]).Local("vendor")) // RF1002 RF1003 RF1011
            .FairShareScheduler()
            .Drivers(drivers => drivers.Image(n == 1 ? lab : gold).Uncertified("nmlx5-core")) // RF4003 RF4004 RF4005
            .ManagementNetwork(management => management // RF5005
                .VirtualSwitch("vSwitch0") // RF5002
                .Uplink("vmnic0") // RF5004
                .IpAddress($"10.0.0.{10 + n}/24")
                .Firewall(firewall => firewall
                    .DefaultInbound(FirewallAction.Allow) // RF5010
                    .Inbound(Service.Https) // RF5011 RF5012
                    .Inbound(Service.Ssh, from: "0.0.0.0/0") // RF5012
                    .Inbound(Service.Snmp, from: "10.0.0.0/24"))) // RF5011
            .VirtualSwitch("vSwitch0", vswitch => vswitch.Uplinks(["vmnic0"]).PortGroup("legacy", vlan: 10)) // RF5003 RF6005 RF6013
            .DistributedSwitch("tenant", uplinks: ["vmnic2"]) // RF6005
            .VirtualMachine("web", vm => vm.Tier("web").Cpus(32).Memory(8.GiB()).Disk("root", 40.GiB())
                .InResourcePool("production").FairShare(weight: 2000).Nic("tenant/web")) // RF0003 RF2002
            .VirtualMachine("db", vm => vm.Tier("db").Sensitive().Cpus(8).Memory(32.GiB()).Disk("root", 40.GiB()) // RF3009
                .Guarantee(12.Cores()).Nic("tenant/db").Nic("vSwitch0/legacy"))); // RF2002 RF2003 RF2005 RF6006
});

return await RingfenceApp.RunAsync(fleet, args);
