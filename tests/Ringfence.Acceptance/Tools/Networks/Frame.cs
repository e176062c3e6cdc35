using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;

namespace Ringfence.Acceptance;

/// <summary>Ethernet frames that no honest network stack would send, and some that it would.</summary>
internal static class Frame
{
    private static readonly byte[] EveryoneOnIpv6 = [0x33, 0x33, 0, 0, 0, 1];

    /// <summary>A frame of any type.</summary>
    public static byte[] Of(string to, string from, ushort type, params byte[] content) =>
        [.. Mac(to), .. Mac(from), .. Number(type), .. content];

    /// <summary>A frame with a VLAN tag in front of its type.</summary>
    public static byte[] Tagged(byte[] frame, ushort vlan) => [.. frame[..12], .. Number(0x8100), .. Number(vlan), .. frame[12..]];

    /// <summary>A UDP packet over IPv4 or IPv6.</summary>
    public static byte[] Udp(string toMac, string fromMac, IPAddress to, IPAddress from, ushort port, string text, ushort fromPort = 40_000)
    {
        var content = Encoding.ASCII.GetBytes(text);
        byte[] udp = [.. Number(fromPort), .. Number(port), .. Number((ushort)(8 + content.Length)), 0, 0, .. content];
        return Ip(toMac, fromMac, to, from, 17, 64, WithChecksum(udp, 6, to, from, 17));
    }

    /// <summary>The second packet of a TCP handshake, which nobody asked for.</summary>
    public static byte[] TcpAnswer(string toMac, string fromMac, IPAddress to, IPAddress from, ushort port, ushort fromPort, string text)
    {
        byte[] tcp =
        [
            .. Number(fromPort),
            .. Number(port),
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            0x50,
            0x12,
            0xFF,
            0xFF,
            0,
            0,
            0,
            0,
            .. Encoding.ASCII.GetBytes(text),
        ];
        return Ip(toMac, fromMac, to, from, 6, 64, WithChecksum(tcp, 16, to, from, 6));
    }

    /// <summary>An ARP announcement to everybody: "this address is at that MAC".</summary>
    public static byte[] Arp(string fromMac, string claimedMac, IPAddress claimed) =>
        Of(
            "ff:ff:ff:ff:ff:ff",
            fromMac,
            0x0806,
            [0, 1, 8, 0, 6, 4, 0, 2, .. Mac(claimedMac), .. claimed.GetAddressBytes(), .. Mac(claimedMac), .. claimed.GetAddressBytes()]
        );

    /// <summary>An IPv6 neighbour advertisement to everybody: "this address is at that MAC".</summary>
    public static byte[] NeighbourAdvertisement(string fromMac, IPAddress from, string claimedMac, IPAddress claimed) =>
        IcmpV6(fromMac, from, 255, [136, 0, 0, 0, 0x20, 0, 0, 0, .. claimed.GetAddressBytes(), 2, 1, .. Mac(claimedMac)]);

    /// <summary>An IPv6 router advertisement to everybody: "I am the router".</summary>
    public static byte[] RouterAdvertisement(string fromMac, IPAddress from) =>
        IcmpV6(fromMac, from, 255, [134, 0, 0, 0, 64, 0, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] IcmpV6(string fromMac, IPAddress from, byte hops, byte[] message)
    {
        var to = IPAddress.Parse("ff02::1");
        return Ip(Text(EveryoneOnIpv6), fromMac, to, from, 58, hops, WithChecksum(message, 2, to, from, 58));
    }

    private static byte[] Ip(string toMac, string fromMac, IPAddress to, IPAddress from, byte protocol, byte hops, byte[] content)
    {
        if (to.GetAddressBytes().Length == 16)
            return Of(
                toMac,
                fromMac,
                0x86DD,
                [
                    0x60,
                    0,
                    0,
                    0,
                    .. Number((ushort)content.Length),
                    protocol,
                    hops,
                    .. from.GetAddressBytes(),
                    .. to.GetAddressBytes(),
                    .. content,
                ]
            );
        byte[] header =
        [
            0x45,
            0,
            .. Number((ushort)(20 + content.Length)),
            0,
            1,
            0,
            0,
            hops,
            protocol,
            0,
            0,
            .. from.GetAddressBytes(),
            .. to.GetAddressBytes(),
        ];
        Number(Checksums.Internet(header)).CopyTo(header, 10);
        return Of(toMac, fromMac, 0x0800, [.. header, .. content]);
    }

    private static byte[] WithChecksum(byte[] content, int position, IPAddress to, IPAddress from, byte protocol)
    {
        byte[] pseudo = [.. from.GetAddressBytes(), .. to.GetAddressBytes(), .. Number(protocol), .. Number((ushort)content.Length)];
        Number(Checksums.Internet([.. pseudo, .. content])).CopyTo(content, position);
        return content;
    }

    private static byte[] Mac(string text) => PhysicalAddress.Parse(text).GetAddressBytes();

    private static string Text(IEnumerable<byte> mac) =>
        string.Join(":", mac.Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    private static byte[] Number(ushort value) => [(byte)(value >> 8), (byte)value];
}
