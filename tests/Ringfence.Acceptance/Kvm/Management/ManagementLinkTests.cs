using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>What carries management traffic, judged by the programs that make it: Open vSwitch, systemd-networkd and systemd.</summary>
public sealed class ManagementLinkTests
{
    [Fact]
    public async Task Switch_stands_the_loss_of_its_active_uplink_and_stays_in_its_vlan()
    {
        Requires.Tool("ovs-vswitchd", "ovsdb-server", "ping");
        await Requires.Namespaces();
        using var scratch = new ScratchFolder();
        var bonded = scratch.Write(
            "bonded.sh",
            Content(Switched(management => management.Uplinks(active: "eno1", standby: "eno2")), "management-switch.sh")
        );
        var single = scratch.Write("single.sh", Content(Switched(management => management.Uplink("eno2")), "management-switch.sh"));

        var result = await Command.Run(
            "unshare",
            ["-m", "-n", "--propagation", "private", "sh", "-eu", Script("switch-site.sh"), bonded, single],
            timeout: TimeSpan.FromMinutes(3)
        );

        result.ByExitCode().ShouldAccept();
        Assert.Equal(
            [
                "second run: same",
                "interfaces: eno1 eno2 ",
                "VLAN 10: yes",
                "VLAN 20: no",
                "active: eno1",
                "VLAN 10 without eno1: yes",
                "active without eno1: eno2",
                "VLAN 10 without both: no",
                "ports: eno2 ",
                "VLAN 10 through one uplink: yes",
            ],
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    public static TheoryData<string> Shapes => [.. Fleets.Keys];

    private static Dictionary<string, Action<ManagementNetworkBuilder>> Fleets { get; } =
        new()
        {
            ["switch"] = management => management.VirtualSwitch("mgmt0").Vlan(10).Uplinks(active: "eno1", standby: "eno2"),
            ["uplink"] = management => management.Uplink("eno1"),
            ["tagged uplink"] = management => management.Uplink("eno1").Vlan(10),
            ["bond"] = management => management.Uplinks(active: "eno1", standby: "eno2"),
            ["tagged bond"] = management => management.Uplinks(active: "eno1", standby: "eno2").Vlan(10),
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Network_files_are_read_without_a_word(string shape)
    {
        var said = await Networkd(Emit(WithAddress(Fleets[shape])));

        Assert.True(said.Count == 0, string.Join('\n', said));
    }

    [Fact]
    public async Task Network_file_with_a_fault_is_complained_of()
    {
        var tree = Emit(WithAddress(Fleets["tagged bond"]));

        Assert.Contains(
            await Networkd(tree, "eno1.network", "Bond=", "Bund="),
            line => line.Contains("Unknown key", StringComparison.Ordinal)
        );
        Assert.Contains(
            await Networkd(tree, "mgmt-bond.10.netdev", "Id=10", "Id=5000"),
            line => line.Contains("VLAN", StringComparison.Ordinal)
        );
        Assert.Contains(
            await Networkd(tree, "mgmt-bond.10.network", "Address=10.0.0.11/24", "Address=10.0.0.311/24"),
            line => line.Contains("10.0.0.311", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Units_are_taken_by_systemd()
    {
        var units = Emit(WithAddress(Fleets["switch"]))
            .Files.Where(file => file.Path.EndsWith(".service", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, units.Count);
        foreach (var unit in units)
        {
            using var scratch = new ScratchFolder();
            // The script that a unit starts is on a host, and here it is not.
            var text = unit.Content.Replace("/etc/ringfence/management-switch.sh", "/bin/true", StringComparison.Ordinal);
            (await SystemdAnalyze.Verify(scratch.Write(Path.GetFileName(unit.Path), text))).ShouldAccept();
        }
    }

    private static Action<ManagementNetworkBuilder> Switched(Action<ManagementNetworkBuilder> uplinks) =>
        management => uplinks(management.VirtualSwitch("mgmt0").Vlan(10));

    private static Action<ManagementNetworkBuilder> WithAddress(Action<ManagementNetworkBuilder> link) =>
        management =>
        {
            link(management);
            management
                .IpAddress("10.0.0.11/24")
                .Gateway("10.0.0.1")
                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"));
        };

    // networkd says what it does not understand when it starts. That this kernel lacks bonds or VLANs is not the files' fault.
    private static async Task<List<string>> Networkd(EmittedTree tree, string file = "", string old = "", string replacement = "")
    {
        Requires.Tool("systemd-analyze");
        await Requires.Namespaces();
        using var scratch = new ScratchFolder();
        foreach (var emitted in tree.Files.Where(emitted => emitted.Path.Contains("/systemd/network/", StringComparison.Ordinal)))
        {
            var broken = file.Length > 0 && emitted.Path.EndsWith("ringfence-" + file, StringComparison.Ordinal);
            Assert.True(!broken || emitted.Content.Contains(old, StringComparison.Ordinal));
            var text = broken ? emitted.Content.Replace(old, replacement, StringComparison.Ordinal) : emitted.Content;
            scratch.Write("network/" + Path.GetFileName(emitted.Path), text, EmittedFile.DefaultMode);
        }
        const string script = """
            chmod 0755 "$1" "$1/network"
            mount -t tmpfs tmpfs /run
            mkdir -p /run/systemd/netif/links /run/systemd/netif/leases /run/systemd/netif/lldp
            chown -R systemd-network /run/systemd/netif
            mount --bind "$1/network" /etc/systemd/network
            for nic in eno1 eno2; do ip link add "$nic" type veth peer name "far-$nic"; done
            timeout 2 /lib/systemd/systemd-networkd 2>"$1/said" || [ $? = 124 ]
            """;
        (await Command.Run("unshare", ["-m", "-n", "--propagation", "private", "sh", "-euc", script, "sh", scratch.Path]))
            .ByExitCode()
            .ShouldAccept();
        var lines = await File.ReadAllLinesAsync(Path.Combine(scratch.Path, "said"), TestContext.Current.CancellationToken);
        return
        [
            .. lines.Where(line =>
                line.Contains(".network:", StringComparison.Ordinal) || line.Contains(".netdev:", StringComparison.Ordinal)
            ),
        ];
    }

    private static string Content(Action<ManagementNetworkBuilder> management, string ending) =>
        Emit(management).Files.Single(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).Content;

    private static EmittedTree Emit(Action<ManagementNetworkBuilder> management) =>
        FleetEmitter.Emit(Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management))).Build());

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Kvm", "Management", name);
}
