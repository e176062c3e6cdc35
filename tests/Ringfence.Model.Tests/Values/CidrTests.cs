using System.Linq;
using System.Net;
using System.Net.Sockets;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class CidrTests
{
    private static readonly Gen<string> IPv4 = Gen.Select(Gen.Byte.Array[4], Gen.Int[0, 32])
        .Select((bytes, prefix) => $"{new IPAddress(bytes)}/{prefix}");

    // Sparse bytes, so that runs of zeros of every length and place occur.
    private static readonly Gen<IPAddress> IPv6Address = Gen.Select(Gen.Byte.Array[16], Gen.Bool.Array[8])
        .Select((bytes, zero) => new IPAddress(bytes.Select((b, i) => zero[i / 2] ? (byte)0 : b).ToArray()));

    private static readonly Gen<string> IPv6 = Gen.Select(IPv6Address, Gen.Int[0, 128]).Select((address, prefix) => $"{address}/{prefix}");

    private static readonly Gen<Cidr> Any = Gen.OneOf(IPv4, IPv6).Where(text => Cidr.TryParse(text, out _, out _)).Select(Cidr.Parse);

    [Theory]
    [InlineData("10.0.0.11/24", "10.0.0.11/24", "10.0.0.0/24")]
    [InlineData("10.0.0.53", "10.0.0.53/32", "10.0.0.53/32")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("255.255.255.255", "255.255.255.255/32", "255.255.255.255/32")]
    [InlineData("203.0.113.129/25", "203.0.113.129/25", "203.0.113.128/25")]
    [InlineData("FD00::ABCD/64", "fd00::abcd/64", "fd00::/64")]
    [InlineData("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1/128", "2001:db8::1:0:0:1/128")]
    [InlineData("2001:db8:0:1:1:1:1:1/128", "2001:db8:0:1:1:1:1:1/128", "2001:db8:0:1:1:1:1:1/128")]
    [InlineData("::/0", "::/0", "::/0")]
    [InlineData("::1", "::1/128", "::1/128")]
    [InlineData("fe80::", "fe80::/128", "fe80::/128")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0/128", "1:2:3:4:5:6:7:0/128")]
    [InlineData("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff/65", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff/65", "2001:db8:ffff:ffff:8000::/65")]
    public void Text_is_read_and_written_canonically(string text, string written, string network)
    {
        var cidr = Cidr.Parse(text);

        Assert.Equal(written, cidr.ToString());
        Assert.Equal(network, cidr.Network.ToString());
        Reading.ReadsBack(Cidr.TryParse, cidr);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/24")]
    [InlineData("10.1")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.0.0")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.00")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("167772161")]
    [InlineData("256.0.0.1")]
    [InlineData("-1.0.0.1")]
    [InlineData("10.0.0.1 ")]
    [InlineData(" 10.0.0.1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/24/24")]
    [InlineData("10.0.0.0/255.255.255.0")]
    [InlineData("١٠.0.0.1")]
    [InlineData("::1/129")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData(":1:2:3:4:5:6:7")]
    [InlineData("12345::")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%1/64")]
    [InlineData("[::1]")]
    [InlineData("[::1]:22")]
    [InlineData("g::")]
    [InlineData("any")]
    public void Text_that_is_no_address_is_malformed(string? text) => Reading.Rejects<string?, Cidr>(Cidr.TryParse, text);

    [Theory]
    [InlineData("::ffff:10.0.0.1", "write the IPv4 address by itself")]
    [InlineData("::10.0.0.1", "write the IPv4 address by itself")]
    [InlineData("::ffff:a00:1", "write 10.0.0.1/32")]
    [InlineData("0:0:0:0:0:FFFF:0A00:0001/120", "write 10.0.0.1/24")]
    [InlineData("::ffff:0:0/96", "write 0.0.0.0/0")]
    [InlineData("::fffe:0:0/95", "write a longer prefix")]
    [InlineData("::/80", "write a longer prefix")]
    [InlineData("::/1", "write a longer prefix")]
    [InlineData("::ffff:a00:1/64", "write a longer prefix")]
    public void IPv4_in_IPv6_clothing_is_malformed_with_its_remedy(string text, string remedy) =>
        Assert.Contains(remedy, Reading.Rejects<string?, Cidr>(Cidr.TryParse, text));

    [Fact]
    public void IPv4_agrees_with_the_framework() =>
        IPv4.Sample(text =>
        {
            var cidr = Cidr.Parse(text);
            var parts = text.Split('/');
            Assert.Equal(text, cidr.ToString());
            Assert.Equal(IPAddress.Parse(parts[0]), cidr.Address);
            Assert.Equal(AddressFamily.InterNetwork, cidr.Address.AddressFamily);
            Assert.False(cidr.IsIPv6);
        });

    [Fact]
    public void IPv6_agrees_with_the_framework() =>
        IPv6Address
            .Where(address => !address.ToString().Contains('.'))
            .Sample(address =>
            {
                var cidr = Cidr.Parse(address.ToString());
                Assert.Equal(address, cidr.Address);
                Assert.Equal(address + "/128", cidr.ToString());
                Assert.True(cidr.IsIPv6);
            });

    [Fact]
    public void Every_range_reads_back_and_holds_its_own_network() =>
        Any.Sample(cidr =>
        {
            Reading.ReadsBack(Cidr.TryParse, cidr);
            Assert.Equal(cidr.Network, cidr.Network.Network);
            Assert.True(cidr.Network.Contains(cidr) && cidr.Contains(cidr.Network));
        });

    [Fact]
    public void Containment_agrees_with_the_framework() =>
        Gen.Select(Any, Any, Gen.Int[0, 32])
            .Sample(
                (a, b, prefix) =>
                {
                    // Two random ranges hardly ever meet: also compare with a wider range around the first.
                    foreach (var other in new[] { b, Cidr.Parse($"{a.Address}/{(a.IsIPv6 ? 96 + prefix : prefix)}") })
                    {
                        var network = new IPNetwork(other.Network.Address, other.PrefixLength);
                        Assert.Equal(network.Contains(a.Address) && other.PrefixLength <= a.PrefixLength, other.Contains(a));
                        Assert.Equal(a.Contains(other) || other.Contains(a), a.Overlaps(other));
                        Assert.Equal(a.Overlaps(other), other.Overlaps(a));
                    }
                }
            );

    [Fact]
    public void IPv4_and_IPv6_never_meet()
    {
        Assert.False(Cidr.AnyIPv4.Contains(Cidr.AnyIPv6));
        Assert.False(Cidr.AnyIPv6.Overlaps(Cidr.Parse("10.0.0.1")));
        Assert.NotEqual(Cidr.AnyIPv4, Cidr.AnyIPv6);
    }

    [Fact]
    public void Host_part_is_kept_and_compared()
    {
        Assert.NotEqual(Cidr.Parse("10.0.0.0/24"), Cidr.Parse("10.0.0.11/24"));
        Assert.NotEqual(Cidr.Parse("10.0.0.0/24"), Cidr.Parse("10.0.0.0/25"));
        Assert.Equal(Cidr.Parse("10.0.0.53"), Cidr.Parse("10.0.0.53/32"));
        Assert.Equal(IPAddress.Parse("10.0.0.11"), Cidr.Parse("10.0.0.11/24").Address);
    }

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("10.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::", true)]
    [InlineData("0.0.0.0/1", false)]
    [InlineData("128.0.0.0/1", false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("::1", false)]
    public void Any_is_every_address_or_the_unspecified_one(string text, bool any) => Assert.Equal(any, Cidr.Parse(text).IsAny);

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("10.255.255.255", true)]
    [InlineData("10.0.0.0/7", false)]
    [InlineData("11.0.0.0/8", false)]
    [InlineData("9.255.255.255", false)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.16.0.0/12", true)]
    [InlineData("172.16.0.0/11", false)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("192.168.0.0/16", true)]
    [InlineData("192.168.0.0/15", false)]
    [InlineData("192.169.0.0", false)]
    [InlineData("100.64.0.0/10", true)]
    [InlineData("100.63.255.255", false)]
    [InlineData("100.128.0.0", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("169.255.0.0", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("10.0.0.0/0", false)]
    [InlineData("fc00::/7", true)]
    [InlineData("fdff::1", true)]
    [InlineData("fe00::", false)]
    [InlineData("fc00::/6", false)]
    [InlineData("fe80::1/10", true)]
    [InlineData("fec0::", false)]
    [InlineData("::1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::/0", false)]
    public void Local_means_the_whole_range_inside_one_local_block(string text, bool local) =>
        Assert.Equal(local, Cidr.Parse(text).IsLocal);

    [Fact]
    public void Single_address_is_the_full_prefix()
    {
        Assert.True(Cidr.Parse("10.0.0.1").IsSingleAddress);
        Assert.False(Cidr.Parse("10.0.0.1/31").IsSingleAddress);
        Assert.True(Cidr.Parse("fd00::1").IsSingleAddress);
        Assert.False(Cidr.Parse("fd00::1/32").IsSingleAddress);
    }

    [Fact]
    public void Any_text_is_a_range_or_a_problem() => Reading.IsTotal<Cidr>(Cidr.TryParse);

    [Fact]
    public void Parse_names_the_text_and_the_remedy()
    {
        var thrown = Assert.Throws<MalformedValueException>(() => Cidr.Parse("10.0.0.0/33"));
        Assert.Equal("address: \"10.0.0.0/33\" has no valid prefix: use 0 to 32 after the '/'", thrown.Message);
    }
}
