using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>What guests cannot do on an emitted network, and what they can.</summary>
public sealed class GuardedNetworkTests(GuardedNetwork guarded) : IClassFixture<GuardedNetwork>
{
    private const ushort Port = 4000;

    [Fact]
    public async Task Guest_speaks_as_itself_alone()
    {
        var network = await guarded.Network;
        var (web1, web2, free, six1, six2, db) = (
            network.Guest("web-1"),
            network.Guest("web-2"),
            network.Guest("free-1"),
            network.Guest("six-1"),
            network.Guest("six-2"),
            network.Guest("db-1")
        );
        const string foreign = "02:00:00:00:00:99";
        var stranger = IPAddress.Parse("10.0.110.77");
        byte[] ToAll(ushort port, string text) => Frame.Udp("ff:ff:ff:ff:ff:ff", web1.Mac, IPAddress.Broadcast, web1.Ipv4, port, text);
        byte[] Honest(string text) => Frame.Udp(web2.Mac, web1.Mac, web2.Ipv4, web1.Ipv4, Port, text);

        await SentFrame.SendAll(
            new("honest", web1, web2, Honest("honest-packet"), true),
            new("honest, at somebody else", web1, free, Honest("honest-for-web2"), false),
            new(
                "to a MAC address that nobody has",
                web1,
                free,
                Frame.Udp(foreign, web1.Mac, web2.Ipv4, web1.Ipv4, Port, "unknown-receiver"),
                false
            ),
            new("forged MAC", web1, web2, Frame.Udp(web2.Mac, foreign, web2.Ipv4, web1.Ipv4, Port, "forged-mac"), false),
            new("MAC of a neighbour", web1, web2, Frame.Udp(web2.Mac, free.Mac, web2.Ipv4, web1.Ipv4, Port, "neighbours-mac"), false),
            new("forged address", web1, web2, Frame.Udp(web2.Mac, web1.Mac, web2.Ipv4, stranger, Port, "forged-address"), false),
            new(
                "address of the receiver",
                web1,
                web2,
                Frame.Udp(web2.Mac, web1.Mac, web2.Ipv4, web2.Ipv4, Port, "receivers-address"),
                false
            ),
            new("tagged with its own VLAN", web1, web2, Frame.Tagged(Honest("tagged-own-vlan"), 110), false),
            new(
                "tagged with another VLAN",
                web1,
                db,
                Frame.Tagged(Frame.Udp(db.Mac, web1.Mac, db.Ipv4, web1.Ipv4, Port, "vlan-hop"), 120),
                false
            ),
            new("other port", web1, web2, Frame.Udp(web2.Mac, web1.Mac, web2.Ipv4, web1.Ipv4, 4001, "other-port"), false),
            new(
                "answer to nothing",
                web1,
                web2,
                Frame.TcpAnswer(web2.Mac, web1.Mac, web2.Ipv4, web1.Ipv4, 40_000, 5432, "answer-to-nothing"),
                false
            ),
            new(
                "answer from the allowed port",
                web2,
                web1,
                Frame.Udp(web1.Mac, web2.Mac, web1.Ipv4, web2.Ipv4, 40_123, "reverse-udp", Port),
                false
            ),
            new("no IP", web1, web2, Frame.Of(web2.Mac, web1.Mac, 0x88B5, "no-ip-at-all"u8.ToArray()), false),
            new("to switches", web1, web2, Frame.Of("01:80:c2:00:00:0e", web1.Mac, 0x88CC, "to-switches"u8.ToArray()), false),
            new("to all, allowed for each", web1, web2, ToAll(67, "to-all-and-each-of-them"), true),
            new("to all, in another VLAN", web1, db, ToAll(67, "to-all-in-another-vlan"), false),
            new("to all, allowed for nobody", web1, web2, ToAll(69, "to-all-and-for-nobody"), false),
            new("to all, not allowed", web1, web2, ToAll(Port, "to-all-and-not-allowed"), false),
            new("undeclared address", free, web2, Frame.Udp(web2.Mac, free.Mac, web2.Ipv4, stranger, Port, "undeclared-address"), true),
            new(
                "declared address of another",
                free,
                web2,
                Frame.Udp(web2.Mac, free.Mac, web2.Ipv4, web1.Ipv4, Port, "address-of-another"),
                false
            ),
            new("own ARP", web1, web2, Frame.Arp(web1.Mac, web1.Mac, web1.Ipv4), true),
            new("ARP with another's address", web1, web2, Frame.Arp(web1.Mac, web1.Mac, IPAddress.Parse("10.0.110.1")), false),
            new("ARP with another's MAC", web1, web2, Frame.Arp(web1.Mac, foreign, web1.Ipv4), false),
            new("ARP with a declared address", free, web2, Frame.Arp(free.Mac, free.Mac, web1.Ipv4), false),
            new("ARP with an undeclared address", free, web2, Frame.Arp(free.Mac, free.Mac, stranger), true),
            new("own advertisement", six1, six2, Frame.NeighbourAdvertisement(six1.Mac, six1.Ipv6, six1.Mac, six1.Ipv6), true),
            new("advertisement for another", six1, six2, Frame.NeighbourAdvertisement(six1.Mac, six1.Ipv6, six1.Mac, six2.Ipv6), false),
            new("advertisement of another's MAC", six1, six2, Frame.NeighbourAdvertisement(six1.Mac, six1.Ipv6, foreign, six1.Ipv6), false),
            new("router advertisement", six1, six2, Frame.RouterAdvertisement(six1.Mac, IPAddress.Parse("fe80::1")), false),
            new("honest IPv6", six1, six2, Frame.Udp(six2.Mac, six1.Mac, six2.Ipv6, six1.Ipv6, Port, "honest-ipv6"), true),
            new(
                "forged IPv6",
                six1,
                six2,
                Frame.Udp(six2.Mac, six1.Mac, six2.Ipv6, IPAddress.Parse("fd00:110::77"), Port, "forged-ipv6"),
                false
            ),
            new(
                "IPv4 of a guest that declares IPv6",
                six1,
                web2,
                Frame.Udp(web2.Mac, six1.Mac, web2.Ipv4, stranger, Port, "other-family"),
                false
            )
        );
    }

    [Fact]
    public async Task Replies_pass_and_the_other_direction_does_not()
    {
        var network = await guarded.Network;
        var (web, db) = (network.Guest("web-1"), network.Guest("db-1"));
        using var listener = db.Namespace.Make(() => new TcpListener(db.Ipv4, 5432));
        db.Namespace.Make(() =>
        {
            listener.Start();
            return true;
        });
        using var listening = new Listeners(web.Namespace, [Service.Tcp(5432), Service.Ssh]);
        using var client = web.Namespace.Make(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

        await client.ConnectAsync(db.Ipv4, 5432, TestContext.Current.CancellationToken);
        using var accepted = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await client.SendAsync("question"u8.ToArray(), SocketFlags.None, TestContext.Current.CancellationToken);
        var buffer = new byte[32];
        Assert.Equal(8, await accepted.ReceiveAsync(buffer, SocketFlags.None, TestContext.Current.CancellationToken));
        await accepted.SendAsync("answer"u8.ToArray(), SocketFlags.None, TestContext.Current.CancellationToken);
        Assert.Equal(6, await client.ReceiveAsync(buffer, SocketFlags.None, TestContext.Current.CancellationToken));

        Assert.True(await new Probe(db.Namespace, web.Ipv4, Service.Tcp(5432)).IsRefused());
        Assert.True(await new Probe(db.Namespace, web.Ipv4, Service.Ssh).IsRefused());
    }

    [Fact]
    public async Task Mirror_shows_both_directions_to_the_detector_on_the_switch()
    {
        var network = await guarded.Network;
        var (web, outside) = (network.Guest("web-1"), network.Outside.Single());
        using var detector = new Capture(network.Guest("ids-1").Namespace);

        Assert.True(await new Probe(web.Namespace, outside.Ipv4, Service.Ping).IsAnswered());

        Assert.True(await Sees(detector, Pair(web.Ipv4, outside.Ipv4)), "the request was not mirrored");
        Assert.True(await Sees(detector, Pair(outside.Ipv4, web.Ipv4)), "the reply was not mirrored");
    }

    [Fact]
    public async Task Mirror_shows_both_directions_to_the_device_elsewhere()
    {
        var network = await guarded.Network;
        var (web, outside) = (network.Guest("web-1"), network.Outside.Single());
        using var device = new Capture(network.Daemon.Namespace("device"));

        // The first copies are lost while Open vSwitch asks for the device's MAC address.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Probe.Patience && !device.Holds(Pair(outside.Ipv4, web.Ipv4)); )
        {
            Assert.True(await new Probe(web.Namespace, outside.Ipv4, Service.Ping).IsAnswered());
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.True(device.Holds(Pair(web.Ipv4, outside.Ipv4)), "the request was not mirrored");
        Assert.True(device.Holds(Pair(outside.Ipv4, web.Ipv4)), "the reply was not mirrored");
    }

    [Fact]
    public async Task Bond_survives_the_loss_of_either_link()
    {
        var network = await guarded.Network;
        var ping = new Probe(network.Guest("web-1").Namespace, network.Outside.Single().Ipv4, Service.Ping);
        Assert.True(await ping.IsAnswered(), "it does not work with both links");

        foreach (var lost in (string[])["eno3", "eno4"])
        {
            await network.Daemon.Run("ip link set p-$1 down", lost);
            Assert.True(await ping.IsAnswered(), $"it does not work without {lost}");
            await network.Daemon.Run("ip link set p-$1 up", lost);
            Assert.True(await ping.IsAnswered(), $"it does not work after {lost} is back");
        }

        await network.Daemon.Run("ip link set p-eno3 down; ip link set p-eno4 down");
        Assert.True(await ping.IsRefused(), "it works without any link: the links were not lost");
        await network.Daemon.Run("ip link set p-eno3 up; ip link set p-eno4 up");
        Assert.True(await ping.IsAnswered(), "it does not work after both are back");
    }

    // Copies may be late on a busy machine.
    private static async Task<bool> Sees(Capture capture, byte[] bytes)
    {
        for (
            var waited = Stopwatch.StartNew();
            waited.Elapsed < Probe.Patience;
            await Task.Delay(50, TestContext.Current.CancellationToken)
        )
            if (capture.Holds(bytes))
                return true;
        return false;
    }

    private static byte[] Pair(IPAddress from, IPAddress to) => [.. from.GetAddressBytes(), .. to.GetAddressBytes()];
}
