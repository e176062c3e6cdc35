namespace Ringfence.Evaluation.Tests.Constructs;

internal static class StructureConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "several files and a partial class",
            """
            fleet.Show(First()).Show(Second()).Show(Shared);
            ---
            private static string First() => "first" + Shared++;
            === Second.cs
            namespace {namespace};

            public static partial class Program
            {
                private static int Shared = 5;

                private static string Second() => "second" + Shared;
            }
            """
        ),
        new(
            "extension methods on the builders",
            """
            fleet.Racks(2).KvmHost("solo", host => host.Sized(4).Guests("x", 2));
            ---
            private static FleetBuilder Racks(this FleetBuilder fleet, int count)
            {
                for (var r = 1; r <= count; r++)
                    fleet.KvmHost($"rack-{r}", host => host.Sized(r * 8));
                return fleet;
            }

            private static KvmHostBuilder Sized(this KvmHostBuilder host, int cpus) =>
                host.Cpus(cpus).Memory((cpus * 4).GiB());

            private static T Guests<T>(this HostBuilder<T> host, string name, int n)
                where T : HostBuilder<T>
            {
                T self = null!;
                for (var i = 1; i <= n; i++)
                    self = host.VirtualMachine($"{name}-{i}", vm => vm.Cpus(i));
                return self;
            }
            """
        ),
        new(
            "helper classes that hold a builder",
            """
            var site = new Site(fleet);
            site.Add(4);
            site.Add(8);
            fleet.Show(site.Count);
            ---
            private sealed class Site(FleetBuilder fleet)
            {
                public int Count { get; private set; }

                public void Add(int cpus) => fleet.KvmHost($"kvm-{++Count}", host => host.Cpus(cpus));
            }
            """
        ),
        new(
            "an inventory of records",
            """
            foreach (var host in Inventory.Hosts.Where(h => h.Cpus > 4))
                fleet.KvmHost(
                    host.Name,
                    builder =>
                        builder
                            .Cpus(host.Cpus)
                            .VirtualSwitch(
                                "t",
                                vswitch =>
                                {
                                    foreach (var (name, vlan) in host.Vlans)
                                        vswitch.PortGroup(name, vlan);
                                }
                            )
                );
            ---
            private sealed record HostSpec(string Name, int Cpus)
            {
                public Dictionary<string, int> Vlans { get; init; } = [];
            }

            private static class Inventory
            {
                public static readonly IReadOnlyList<HostSpec> Hosts =
                [
                    new("a", 8) { Vlans = { ["web"] = 10, ["db"] = 20 } },
                    new("b", 2),
                    new HostSpec("c", 16) with
                    {
                        Vlans = new() { ["app"] = 30 },
                    },
                ];
            }
            """
        ),
        new(
            "global usings, using static and aliases",
            """
            fleet.Show(Max(2, 3)).Show(new B("x").ToString()).Show(PI > 3);
            === Usings.cs
            global using static System.Math;
            global using B = System.Text.StringBuilder;
            """
        ),
        new(
            "file-local types",
            """
            fleet.Show(Other.Value());
            === Other.cs
            namespace {namespace};

            internal static class Other
            {
                public static int Value() => new Hidden().N;
            }

            file sealed class Hidden
            {
                public int N = 6;
            }
            """
        ),
        new(
            "conditional compilation",
            """
            #if RINGFENCE_NEVER
            fleet.Show("defined");
            #else
            fleet.Show("not defined");
            #endif
            """
        ),
        new(
            "abstract site classes",
            """
            new North().Describe(fleet);
            new South().Describe(fleet);
            ---
            private abstract class Site
            {
                protected abstract string Name { get; }
                protected virtual int Hosts => 1;

                public void Describe(FleetBuilder fleet)
                {
                    for (var i = 0; i < Hosts; i++)
                        fleet.KvmHost($"{Name}-{i}", Configure);
                }

                protected virtual void Configure(KvmHostBuilder host) => host.Cpus(4);
            }

            private sealed class North : Site
            {
                protected override string Name => "north";
                protected override int Hosts => 2;
            }

            private sealed class South : Site
            {
                protected override string Name => "south";

                protected override void Configure(KvmHostBuilder host)
                {
                    base.Configure(host);
                    host.Memory(8.GiB());
                }
            }
            """
        ),
        new(
            "several classes that describe one fleet",
            """
            Networks.Describe(fleet);
            Machines.Describe(fleet, Networks.Names);
            ---
            private static class Networks
            {
                public static readonly List<string> Names = [];

                public static void Describe(FleetBuilder fleet) =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch(
                                "t",
                                vswitch =>
                                {
                                    foreach (var n in new[] { "a", "b" })
                                    {
                                        vswitch.PortGroup(n, 10 + Names.Count);
                                        Names.Add(n);
                                    }
                                }
                            )
                    );
            }

            private static class Machines
            {
                public static void Describe(FleetBuilder fleet, List<string> names) =>
                    fleet.KvmHost(
                        "kvm-02",
                        host =>
                        {
                            foreach (var n in names)
                                host.VirtualMachine("vm-" + n, vm => vm.Nic("t/" + n));
                        }
                    );
            }
            """
        ),
    ];
}
