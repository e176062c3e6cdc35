using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Ringfence.Benchmarks.Programs;

/// <summary>
/// A project of 100 files with some 5,000 elements, all of them written out: a program, a plan with constants and helper methods that every rack uses,
/// and a file per rack. It is clean except that every tenth rack has hosts without a standby NIC for management, which is a warning.
/// </summary>
internal static class WrittenOutProject
{
    public const string PlanPath = "Plan.cs";

    private const int Racks = 98;
    private const int HostsPerRack = 2;
    private const int MachinesPerHost = 5;

    public static IReadOnlyList<SourceFile> Files { get; } =
    [new("Program.cs", Program()), new(PlanPath, Plan(webVlan: 110)), .. Enumerable.Range(0, Racks).Select(rack => Rack(rack))];

    /// <summary>The plan, with the VLAN that all racks use.</summary>
    public static string Plan(int webVlan) =>
        $$"""
            using Ringfence;

            namespace Site;

            internal static class Plan
            {
                public const int ManagementVlan = 10;
                public const int WebVlan = {{webVlan.ToString(CultureInfo.InvariantCulture)}};
                public const int DatabaseVlan = 120;
                public const string Tenants = "tenant0";
                public const string ManagementNetwork = "10.0.0.0/24";

                public static readonly int[] TenantVlans = [WebVlan, DatabaseVlan];

                public static string HostName(int rack, int host) => $"kvm-{rack:D3}-{host}";

                public static VirtualMachineBuilder Small(this VirtualMachineBuilder machine, string tier) =>
                    machine.Tier(tier).Cpus(4).Memory(8.GiB()).FairShare(weight: 200, cap: 50.Percent());
            }

            """;

    /// <summary>A rack's file.</summary>
    /// <param name="number">The rack's number.</param>
    /// <param name="cpus">The number of CPUs of each of its hosts.</param>
    /// <param name="before">What stands before its last statement: further lines of the program.</param>
    public static SourceFile Rack(int number, int cpus = 64, string before = "")
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            using Ringfence;
            using Ringfence.Model;

            namespace Site;

            internal static class Rack{{number:D3}}
            {
                private const int Number = {{number}};

                public static void AddTo(FleetBuilder fleet, Reference<Directory> corp, Reference<ImageProfile> gold)
                {

            """
        );
        for (var host = 0; host < HostsPerRack; host++)
            AppendHost(text, number, host, cpus);
        text.Append(before).Append("    }\n}\n");
        return new($"Rack{number:D3}.cs", text.ToString());
    }

    private static void AppendHost(StringBuilder text, int rack, int host, int cpus)
    {
        var uplinks = rack % 10 == 9 ? """.Uplink("eno1")""" : """.Uplinks(active: "eno1", standby: "eno2")""";
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
                    fleet.KvmHost(Plan.HostName(Number, {{host}}), host => host
                        .Cpus({{cpus}})
                        .Memory(512.GiB())
                        .Users(users => users.From(corp, ["alice", "bob"]))
                        .FairShareScheduler()
                        .Drivers(drivers => drivers.Image(gold).Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711"))
                        .ManagementNetwork(management => management
                            .VirtualSwitch("mgmt0")
                            .Vlan(Plan.ManagementVlan)
                            {{uplinks}}
                            .IpAddress("10.0.{{rack}}.{{host + 10}}/24")
                            .Firewall(firewall => firewall
                                .Inbound(Service.Ssh, from: Plan.ManagementNetwork)
                                .Outbound(Service.Dns, to: "10.0.0.53")))
                        .PhysicalNics(["eno3", "eno4"], nic => nic.Trunk(Plan.TenantVlans).Policed(Plan.TenantVlans))
                        .VirtualSwitch(Plan.Tenants, vswitch => vswitch
                            .Uplinks(["eno3", "eno4"])
                            .PortGroup("web", Plan.WebVlan)
                            .PortGroup("db", Plan.DatabaseVlan)
                            .Firewall(firewall => firewall.Allow(Endpoint.Tier("web"), Endpoint.Tier("db"), Service.Tcp(5432)))
                            .MirrorAll(to: Ids.At("10.9.0.5")))

            """
        );
        for (var machine = 0; machine < MachinesPerHost; machine++)
        {
            var tier = machine % 2 == 0 ? "web" : "db";
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                            .VirtualMachine("{{tier}}-{{machine}}", vm => vm
                                .Small("{{tier}}")
                                .Disk("root", 40.GiB())
                                .Nic($"{Plan.Tenants}/{{tier}}")){{(machine == MachinesPerHost - 1 ? ");" : "")}}

                """
            );
        }
    }

    private static string Program()
    {
        var racks = string.Concat(
            Enumerable
                .Range(0, Racks)
                .Select(rack => string.Create(CultureInfo.InvariantCulture, $"            Rack{rack:D3}.AddTo(fleet, corp, gold);\n"))
        );
        return $$"""
            using System.Threading.Tasks;
            using Ringfence;

            namespace Site;

            internal static class Program
            {
                public static FleetDefinition Describe() =>
                    Fleet.Define("site", fleet =>
                    {
                        fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                            .Kerberos()
                            .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60))
                            .Administrator("alice")
                            .Administrator("bob"));
                        fleet.ImageProfile("gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
                        fleet.AccessControl(access => access
                            .Module(module => module.Polkit())
                            .Group("platform", ["alice", "bob"], out var platform)
                            .Role("administrator", Permissions.All, out var administering)
                            .Grant(platform, administering, on: AccessTarget.Everything));

            {{racks}}        });

                private static Task<int> Main(string[] args) => RingfenceApp.RunAsync(Describe(), args);
            }

            """;
    }
}
