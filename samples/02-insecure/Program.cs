// The quickstart's fleet as people really build it. The comment at the end of a line names the rules that blame that line;
// a test compares them with what `check` finds. Run it: dotnet run --project samples/02-insecure -- check

using Ringfence;

var fleet = Fleet.Define("east", fleet =>
{
    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory // RF1008
        .Authenticate(AuthenticationMechanism.Ntlm) // RF1005
        .Administrator("alice")
        .Administrator("bob")
        .BusinessUser("carol", out _)
        .Departed("mallory"));

    fleet.AccessControl(access => access // RF3001
        .Module(module => module.BuiltIn("libvirt sockets") // RF3002 RF3003
            .Provides([AccessCapability.CustomGroups, AccessCapability.CustomRoles]))
        .Group("everyone", ["alice", "bob", "carol"], out var everyone)
        .Role("operator", Permissions.MachineManagement, out var operating)
        .Grant(everyone, operating, on: AccessTarget.Everything)); // RF1007

    fleet.KvmHost("kvm-01", host => host
        .Cpus(8).Memory(64.GiB())
        .Users(users => users // RF1006
            .Join(corp)
            .Admit("alice")
            .Admit("alicia") // RF1002
            .Admit("mallory") // RF1003
            .AdmitWithPassword("bob", Secret.Named("kvm-01/bob")) // RF1004
            .PasswordPolicy(policy => policy.MinimumLength(8))) // RF1009
        .GuaranteedSlotScheduler() // RF2001
        .Drivers(drivers => drivers // RF4001
            .Uncertified("e1000e")) // RF4004
        .ManagementNetwork(management => management
            .VirtualSwitch("vswitch0") // RF5002
            .Vlan(0) // RF5005
            .Uplink("eno1") // RF5004
            .IpAddress("10.0.0.11/24")
            .Firewall(firewall => firewall
                .DefaultOutbound(FirewallAction.Allow) // RF5010
                .Inbound(Service.Ssh) // RF5012
                .Inbound(Service.Telnet, from: "10.0.0.0/24") // RF5011
                .Inbound(Service.Ssh, from: "198.51.100.0/24"))) // RF5013
        .VirtualSwitch("vswitch0", vswitch => vswitch // RF6012 RF6013
            .Uplinks(["eno1"]) // RF5003 RF6005
            .PortGroup("web", vlan: 110, out _)
            .PortGroup("db", vlan: 110, out _) // RF6002
            .PortGroup("legacy", vlan: 0, out _, group => group.ExposeManagement())) // RF5008 RF6003
        .VirtualMachine("web-1", vm => vm.Tier("web").Cpus(4).Memory(8.GiB())
            .FairShare(weight: 200)
            .Nic("vswitch0/web"))
        .VirtualMachine("db-1", vm => vm.Tier("db").Cpus(8).Memory(32.GiB())
            .FairShare(weight: 400)
            .Guarantee(8.Cores()) // RF2005 RF2006 RF2007
            .Nic("vswitch0/web") // RF6007
            .Nic("vswitch0/dv"))); // RF0003

    fleet.KvmHost("kvm-02", host => host // RF0001 RF5001
        .Hosted() // RF0002
        .Cpus(8).Memory(64.GiB())
        .Users(users => users // RF1001
            .Local("root", password: Secret.Named("kvm-02/root"))) // RF1011
        .FairShareScheduler()
        .VirtualSwitch("vswitch0", vswitch => vswitch // RF6001 RF6012
            .PortGroup("guests", out _)
            .MirrorAll(to: PacketRecorder.At("10.9.0.9"))) // RF6014
        .VirtualMachine("web-2", vm => vm.Tier("web").Cpus(2).Memory(4.GiB())
            .FairShare(cap: CpuQuantity.Unlimited) // RF2002 RF2003
            .Nic("vswitch0/guests"))
        .VirtualMachine("db-2", vm => vm.Tier("db").Cpus(2).Memory(4.GiB())
            .FairShare(weight: 100, cap: 50.Percent())
            .Nic("vswitch0/guests"))); // RF6007
});

return await RingfenceApp.RunAsync(fleet, args);
