// A small fleet that breaks no rule. Make it yours; what is insecure is underlined as you type, and fails `dotnet build`.
//   dotnet run -- check               what is wrong, and the posture per host
//   dotnet run -- synth --out out     the configuration of each host
// Try it: let ssh in from "0.0.0.0/0".

using Ringfence;

var fleet = Fleet.Define("east", fleet =>
{
    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
        .Kerberos()
        .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60).LockAfter(failures: 5))
        .Administrator("alice")
        .Administrator("bob"));

    fleet.ImageProfile("kvm-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));

    fleet.AccessControl(access => access
        .Module(module => module.Polkit())
        .Group("platform", ["alice", "bob"], out var platform)
        .Role("operator", Permissions.MachineManagement, out var operating)
        .Role("network", Permissions.NetworkConfiguration, out var networking)
        .Grant(platform, operating, on: AccessTarget.Everything)
        .Grant(Who.User("alice"), networking, on: AccessTarget.Everything));

    for (var n = 1; n <= 2; n++)
        fleet.KvmHost($"kvm-{n:D2}", host => host
            .Cpus(16).Memory(128.GiB())
            .Users(users => users.From(corp, ["alice", "bob"]).BreakGlass("rescue", Secret.Named($"kvm-{n:D2}/rescue")))
            .FairShareScheduler()
            .Drivers(drivers => drivers.Image(gold).RequireSigned().Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711"))
            .ManagementNetwork(management => management
                .VirtualSwitch("mgmt0").Vlan(10)
                .Uplinks(active: "eno1", standby: "eno2")
                .IpAddress($"10.0.0.{10 + n}/24")
                .Firewall(firewall => firewall
                    .Inbound(Service.Ssh, from: "10.0.0.0/24")
                    .Outbound(Service.Dns, to: "10.0.0.53")
                    .Outbound(Service.Kerberos, to: "10.0.0.53", because: "logins through the domain controller")
                    .Outbound(Service.Ldap, to: "10.0.0.53", because: "logins through the domain controller")))
            .PhysicalNics(["eno3", "eno4"], nic => nic.Trunk([110]).Policed([110]))
            .VirtualSwitch("tenant0", vswitch => vswitch
                .Uplinks(["eno3", "eno4"])
                .PortGroup("web", vlan: 110)
                .MirrorAll(to: Ids.At("10.9.0.5")))
            .VirtualMachine("web-1", vm => vm.Tier("web").Cpus(4).Memory(8.GiB()).Disk("root", 40.GiB())
                .FairShare(weight: 200, cap: 50.Percent()).Nic("tenant0/web")));
});

return await RingfenceApp.RunAsync(fleet, args);
