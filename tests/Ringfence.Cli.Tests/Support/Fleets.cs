using System.Linq;

namespace Ringfence.Cli.Tests;

/// <summary>Small fleets. The directives make each one the file /fleet/Program.cs, so that lines count from its beginning.</summary>
internal static class Fleets
{
    public static FleetDefinition Clean { get; } = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Memory(64.GiB())));

    // csharpier-ignore
    public static FleetDefinition Insecure { get; } =
#line 1 "/fleet/Program.cs"
        Fleet.Define("east", fleet => fleet
            .KvmHost("kvm-01", host => host
                .Memory(32.GiB())
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"])))
            .KvmHost("kvm-02", host => host
                .Memory(Setting<ByteSize>.Deferred("memory"))
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"])))
            .KvmHost("kvm-03", host => host
                .ManagementNetwork(management => management.Uplink("eno1")))
            .KvmHost("kvm-04", host => host
                .Accept("RF5004", because: "delivered like that", until: "2027-01-31")
                .ManagementNetwork(management => management.Uplink("eno1"))));

    #line default

    // csharpier-ignore
    public static FleetDefinition Accepted { get; } =
#line 1 "/fleet/Program.cs"
        Fleet.Define("east", fleet => fleet
            .KvmHost("kvm-01", host => host
                .Accept("RF5004", because: "delivered like that", until: "2027-01-31")
                .ManagementNetwork(management => management.Uplink("eno1"))));

    #line default

    // csharpier-ignore
    public static FleetDefinition LongNames { get; } =
#line 1 "/fleet/Program.cs"
        Fleet.Define("east", fleet => fleet
            .KvmHost(new string('k', 63), host => host
                .Memory(Setting<ByteSize>.Deferred("memory"))
                .ManagementNetwork(management => management.Uplink("eno1"))));

    #line default

    // csharpier-ignore
    public static FleetDefinition Access { get; } =
#line 1 "/fleet/Program.cs"
        Fleet.Define("east", fleet => fleet
            .ActiveDirectory("corp.example.com", directory => directory.Administrator("alice").Administrator("bob"))
            .AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["alice"], out var operators)
                .Role("life", Permissions.LifeCycle, out var life)
                .Folder("production", out var production)
                .Place("kvm-01", under: production)
                .CustomObject("databases", ["kvm-01/db-1"], out var databases)
                .Grant(operators, life, on: production)
                .Grant(Who.User("alice"), [Permission.ViewMachine], on: AccessTarget.Everything)
                .Deny(operators, [Permission.StopMachine, Permission.StartMachine], on: databases))
            .KvmHost("kvm-01", host => host
                .VirtualMachine("db-1", vm => vm.Cpus(1))
                .VirtualMachine("web-1", vm => vm.Cpus(1))));

    #line default

    /// <summary>Hosts from a loop, all with the same mistake on the same line.</summary>
    // csharpier-ignore
    public static FleetDefinition Many(int count) =>
#line 1 "/fleet/Program.cs"
        Fleet.Define("east", fleet =>
        {
            foreach (var n in Enumerable.Range(1, count))
                fleet.KvmHost($"kvm-{n:D3}", host => host.ManagementNetwork(management => management.Uplink("eno1")));
        });

#line default

    /// <summary>Hosts of which the first, third and so on make the mistake.</summary>
    public static FleetDefinition EverySecond(int count) =>
        Fleet.Define(
            "east",
            fleet =>
            {
                foreach (var n in Enumerable.Range(1, count))
                    fleet.KvmHost(
                        $"kvm-{n:D3}",
                        host =>
                        {
                            if (n % 2 == 1)
                                host.ManagementNetwork(management => management.Uplink("eno1"));
                        }
                    );
            }
        );
}
