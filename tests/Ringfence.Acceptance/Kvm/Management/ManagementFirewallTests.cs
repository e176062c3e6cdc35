using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Ringfence.Emit;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The emitted management firewall in the kernel: packets decide what passes, and the model says what should.</summary>
public sealed class ManagementFirewallTests
{
    private const int Fleets = 10;
    private const string Interface = "mgmt0";

    private static readonly string[] HostAddresses = ["10.255.0.1", "fd00:ff::1"];
    private static readonly string[] OtherAddresses = ["10.254.0.1", "fd00:fe::1"];
    private static readonly string[] Peers =
    [
        "10.0.0.5",
        "10.0.0.53",
        "10.0.1.5",
        "10.9.9.9",
        "192.0.2.7",
        "fd00:10::5",
        "fd00:11::1",
        "2001:db8::7",
    ];
    private static readonly int[] Ports = [22, 53, 80, 88, 443, 636, 5900, 5999, 6000, 16514, 40000];

    // Networks that contain some of the peers above, one inside the other, and the words for everybody.
    private static readonly string[] Networks =
    [
        "10.0.0.0/24",
        "10.0.0.5",
        "10.0.0.0/16",
        "10.0.0.53/32",
        "192.0.2.0/28",
        "0.0.0.0/0",
        "fd00:10::/64",
        "fd00:11::1",
        "::/0",
        "fd00::/8",
    ];

    private static readonly Service[] Services =
    [
        Service.Ssh,
        Service.Dns,
        Service.DnsOverTcp,
        Service.Https,
        Service.Ping,
        Service.Vnc,
        Service.Kerberos,
        Service.LibvirtTls,
        Service.Any,
        Service.Udp(40000),
        Service.Tcp(1, 1023),
    ];

    [Fact]
    public async Task Declared_services_pass_from_their_peers_and_nothing_else_does()
    {
        await Demand();
        var (passed, dropped) = await Compare(
            firewall =>
                firewall
                    .Inbound(Service.Ssh, from: "10.0.0.0/24")
                    .Inbound(Service.LibvirtTls, from: ["10.0.0.0/24", "fd00:10::/64"])
                    .Inbound(Service.Ping, from: ["10.0.0.0/16", "fd00:11::1"])
                    .Outbound(Service.Dns, to: "10.0.0.53")
                    .Outbound(Service.Kerberos, to: ["10.0.0.53", "fd00:11::1"])
                    .Outbound(Service.Ldaps, to: "10.0.0.53")
                    .Outbound(Service.Ping, to: "10.9.9.9"),
            "declared"
        );

        // By hand, because a test whose expectations all say "dropped" proves nothing: 2 ssh, 3 libvirt, 3 + 1 pings in; 1 dns, 2 kerberos, 1 ldaps, 1 ping out.
        Assert.Equal(14, passed);
        Assert.True(dropped > 500, $"Only {dropped} packets were to be dropped.");
    }

    [Fact]
    public async Task Generated_firewalls_pass_what_the_model_says()
    {
        await Demand();
        var (passed, dropped) = (0, 0);
        for (var seed = 1; seed <= Fleets; seed++)
        {
            var random = new Random(seed);
            var (some, others) = await Compare(firewall => Describe(firewall, random), $"seed {seed}");
            (passed, dropped) = (passed + some, dropped + others);
        }
        Assert.True(passed > 500 && dropped > 500, $"{passed} packets passed and {dropped} did not: too few to tell.");
    }

    private static async Task Demand()
    {
        Requires.Tool("nft", "python3");
        await Requires.Namespaces();
    }

    private static void Describe(ManagementFirewallBuilder firewall, Random random)
    {
        if (random.Next(5) == 0)
            firewall.DefaultInbound(FirewallAction.Allow);
        if (random.Next(5) == 0)
            firewall.DefaultOutbound(FirewallAction.Allow);
        for (var rule = random.Next(1, 9); rule > 0; rule--)
        {
            var service = Services[random.Next(Services.Length)];
            var peers = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Networks[random.Next(Networks.Length)]).ToList();
            if (random.Next(2) == 0)
                firewall.Inbound(service, from: peers);
            else
                firewall.Outbound(service, to: peers);
        }
    }

    private static async Task<(int Passed, int Dropped)> Compare(Action<ManagementFirewallBuilder> describe, string what)
    {
        var fleet = Fleet
            .Define(
                "east",
                all =>
                    all.KvmHost(
                        "kvm-01",
                        host => host.ManagementNetwork(management => management.VirtualSwitch(Interface).Firewall(describe))
                    )
            )
            .Build();
        var firewall = fleet.Hosts[0].Management!.Firewall!;
        using var scratch = new ScratchFolder();
        var rules = scratch.Write(FleetEmitter.Emit(fleet).Files.Single(file => file.Path.EndsWith(".nft", StringComparison.Ordinal)));
        var inbound = Inbound().ToList();
        var outbound = Outbound().ToList();
        var spec = scratch.Write(
            "spec.json",
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["peers"] = Peers,
                    ["host_serves"] = new { addresses = HostAddresses.Concat(OtherAddresses), ports = Ports },
                    ["peer_serves"] = new { addresses = Peers.Concat(["10.254.0.2", "fd00:fe::2"]), ports = Ports },
                    ["peer"] = inbound.Select(packet => Wire(packet, firewall)),
                    ["host"] = outbound.Select(packet => Wire(packet, firewall)),
                }
            )
        );
        var answers = Path.Combine(scratch.Path, "answers");
        (
            await Command.Run(
                "unshare",
                [
                    "-m",
                    "-n",
                    "--propagation",
                    "private",
                    "sh",
                    "-eu",
                    Script("firewall-site.sh"),
                    Script("packets.py"),
                    rules,
                    Interface,
                    spec,
                    answers,
                ],
                timeout: TimeSpan.FromMinutes(2)
            )
        )
            .ByExitCode()
            .ShouldAccept();

        var wrong = Wrong(firewall, inbound, await Answers(answers + ".peer"))
            .Concat(Wrong(firewall, outbound, await Answers(answers + ".host")))
            .ToList();
        Assert.True(
            wrong.Count == 0,
            $"{what}: {wrong.Count} packets are treated otherwise than the model says:\n{string.Join('\n', wrong.Take(20))}\n{await File.ReadAllTextAsync(rules)}"
        );
        var passing = inbound.Concat(outbound).Count(packet => ManagementTraffic.Passes(firewall, packet));
        return (passing, inbound.Count + outbound.Count - passing);
    }

    private static IEnumerable<Packet> Inbound() =>
        from source in Peers
        from target in HostAddresses
            .Select(address => (Address: address, IsOnManagement: true))
            .Concat(OtherAddresses.Select(address => (Address: address, IsOnManagement: false)))
        where IsIPv6(source) == IsIPv6(target.Address)
        from kind in Kinds()
        select new Packet(kind.Protocol, source, target.Address, kind.Port, true, target.IsOnManagement);

    private static IEnumerable<Packet> Outbound() =>
        from target in Peers
            .Select(peer => (Address: peer, IsOnManagement: true))
            .Concat([(Address: "10.254.0.2", IsOnManagement: false), (Address: "fd00:fe::2", IsOnManagement: false)])
        from kind in Kinds()
        let sources = target.IsOnManagement ? HostAddresses : OtherAddresses
        select new Packet(
            kind.Protocol,
            sources.Single(source => IsIPv6(source) == IsIPv6(target.Address)),
            target.Address,
            kind.Port,
            false,
            target.IsOnManagement
        );

    private static IEnumerable<(string Protocol, int Port)> Kinds() =>
        Ports.SelectMany(port => new[] { ("tcp", port), ("udp", port) }).Append(("icmp", 0));

    private static object Wire(Packet packet, ManagementFirewall firewall) =>
        new
        {
            protocol = packet.Protocol,
            source = packet.Source,
            target = packet.Target,
            port = packet.Port,
            expected = ManagementTraffic.Passes(firewall, packet),
        };

    private static IEnumerable<string> Wrong(ManagementFirewall firewall, List<Packet> packets, bool[] arrived) =>
        packets
            .Zip(arrived, (packet, came) => (packet, came, should: ManagementTraffic.Passes(firewall, packet)))
            .Where(answer => answer.came != answer.should)
            .Select(answer => $"{answer.packet} {(answer.came ? "passes and should not" : "does not pass and should")}");

    private static async Task<bool[]> Answers(string file) =>
        JsonSerializer.Deserialize<bool[]>(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;

    private static bool IsIPv6(string address) => address.Contains(':', StringComparison.Ordinal);

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Kvm", "Management", name);
}
