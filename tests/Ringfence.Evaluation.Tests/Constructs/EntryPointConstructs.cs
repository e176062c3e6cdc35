namespace Ringfence.Evaluation.Tests.Constructs;

internal static class EntryPointConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "top-level statements",
            """
            === Program.cs
            using Ringfence;

            var vlan = 100 + 10;
            var fleet = Fleet.Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan))
                    )
            );

            return await RingfenceApp.RunAsync(fleet, args);
            """
        ),
        new(
            "top-level statements with local functions and types",
            """
            === Program.cs
            using Ringfence;

            var fleet = Fleet.Define("east", Describe);
            return await RingfenceApp.RunAsync(fleet, args);

            static void Describe(FleetBuilder fleet)
            {
                foreach (var spec in Specs.All)
                    fleet.KvmHost(spec.Name, host => host.Cpus(spec.Cpus));
            }

            internal sealed record Spec(string Name, int Cpus);

            internal static class Specs
            {
                public static Spec[] All { get; } = [new("a", 4), new("b", 8)];
            }
            """
        ),
        new(
            "Main in a class",
            """
            === Main.cs
            using System.Threading.Tasks;
            using Ringfence;

            internal static class Entry
            {
                private static Task<int> Main(string[] args) => RingfenceApp.RunAsync(Fleets.East(), args);
            }
            === Fleets.cs
            using Ringfence;

            internal static class Fleets
            {
                public static FleetDefinition East() =>
                    Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Cpus(8)));
            }
            """
        ),
        new(
            "async Main",
            """
            === Main.cs
            using System.Threading.Tasks;
            using Ringfence;

            internal sealed class Entry
            {
                private static async Task<int> Main(string[] args)
                {
                    var count = await Task.FromResult(3);
                    var fleet = Fleet.Define(
                        "east",
                        fleet =>
                        {
                            for (var n = 0; n < count; n++)
                                fleet.KvmHost($"kvm-{n}", host => host.Cpus(n + 1));
                        }
                    );
                    return await RingfenceApp.RunAsync(fleet, args);
                }
            }
            """
        ),
        new(
            "Main without arguments",
            """
            === Main.cs
            using Ringfence;

            internal static class Entry
            {
                private static int Main()
                {
                    var fleet = Fleet.Define("east", fleet => fleet.XenHost("xen-01", host => host.Cpus(4)));
                    return RingfenceApp.RunAsync(fleet, []).GetAwaiter().GetResult();
                }
            }
            """
        ),
        new(
            "a definition in a static field",
            """
            === Program.cs
            using Ringfence;

            return await RingfenceApp.RunAsync(Fleets.East, args);

            internal static class Fleets
            {
                private static readonly int Cpus = 4 * 4;
                public static readonly FleetDefinition East = Fleet.Define(
                    "east",
                    fleet => fleet.KvmHost("kvm-01", host => host.Cpus(Cpus))
                );
            }
            """
        ),
        new(
            "a description in an instance method",
            """
            === Program.cs
            using Ringfence;

            var site = new Site("kvm", 3);
            return await RingfenceApp.RunAsync(Fleet.Define("east", site.Describe), args);

            internal sealed class Site(string prefix, int count)
            {
                private int made;

                public void Describe(FleetBuilder fleet)
                {
                    while (made < count)
                        fleet.KvmHost($"{prefix}-{++made:D2}", host => host.Cpus(made));
                }
            }
            """
        ),
        new(
            "a definition made by a method with parameters",
            """
            === Program.cs
            using Ringfence;

            return await RingfenceApp.RunAsync(Make("east", 3), args);

            static FleetDefinition Make(string name, int hosts) =>
                Fleet.Define(
                    name,
                    fleet =>
                    {
                        for (var n = 1; n <= hosts; n++)
                            fleet.KvmHost(name + n, host => host.Cpus(hosts));
                    }
                );
            """
        ),
        new(
            "what happens between definition and run",
            """
            === Program.cs
            using Ringfence;

            var cpus = 4;
            var fleet = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Cpus(cpus)));
            cpus = 16;
            return await RingfenceApp.RunAsync(fleet, args);
            """
        ),
    ];
}
