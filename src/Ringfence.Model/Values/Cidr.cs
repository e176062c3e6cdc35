using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net;

namespace Ringfence;

/// <summary>An IPv4 or IPv6 address with a prefix: <c>10.0.0.0/24</c> for a network, <c>10.0.0.11/24</c> for an address in it, <c>10.0.0.53</c> for one address.</summary>
/// <remarks>
/// Text is read strictly: four decimal parts without leading zeros or eight groups with at most one <c>::</c>, no scope, no blanks.
/// IPv4 addresses in IPv6 clothing (<c>::ffff:10.0.0.1</c>) are malformed, so that no range is open in one notation and closed in the other.
/// Equality compares address and prefix: <c>10.0.0.11/24</c> is not <c>10.0.0.0/24</c>. Sources: RFC 4291, 4632, 5952.
/// </remarks>
public sealed record Cidr
{
    private const ulong MappedPrefix = 0xFFFF;
    private const int MappedPrefixLength = 96;

    private readonly ulong high;
    private readonly ulong low;

    private Cidr(bool isIPv6, ulong high, ulong low, int prefixLength)
    {
        IsIPv6 = isIPv6;
        this.high = high;
        this.low = low;
        PrefixLength = prefixLength;
    }

    /// <summary>Every IPv4 address: <c>0.0.0.0/0</c>.</summary>
    public static Cidr AnyIPv4 { get; } = new(false, 0, 0, 0);

    /// <summary>Every IPv6 address: <c>::/0</c>.</summary>
    public static Cidr AnyIPv6 { get; } = new(true, 0, 0, 0);

    // RFC 1918, 6598 (carrier-grade NAT), 1122 (loopback), 3927 (link-local); RFC 4193, 4291 (link-local, loopback).
    private static readonly Cidr[] LocalRanges = new[]
    {
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    }
        .Select(Parse)
        .ToArray();

    /// <summary>Whether it is IPv6; IPv4 otherwise.</summary>
    public bool IsIPv6 { get; }

    /// <summary>The number of leading bits that are fixed: 0 to 32 for IPv4, 0 to 128 for IPv6.</summary>
    public int PrefixLength { get; }

    /// <summary>The address as written, host part included.</summary>
    public IPAddress Address => new(AddressBytes());

    /// <summary>The network: the host part cleared.</summary>
    public Cidr Network => new(IsIPv6, high & Mask(PrefixLength).High, low & Mask(PrefixLength).Low, PrefixLength);

    /// <summary>
    /// Whether it stands for every address: prefix 0, or the unspecified address (<c>0.0.0.0</c>, <c>::</c>), which means "any" wherever software takes it.
    /// </summary>
    public bool IsAny => PrefixLength == 0 || (IsSingleAddress && high == 0 && low == 0);

    /// <summary>Whether it is one address: /32 or /128.</summary>
    public bool IsSingleAddress => PrefixLength == Width;

    /// <summary>
    /// Whether the whole range lies in one block that is not routed on the Internet: private (RFC 1918, RFC 4193), carrier-grade NAT, link-local, loopback.
    /// </summary>
    public bool IsLocal => LocalRanges.Any(local => local.Contains(this));

    private int Width => IsIPv6 ? 128 : 32;

    /// <summary>Whether every address of another range is in this one; never across IPv4 and IPv6.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(Cidr other) => IsIPv6 == other.IsIPv6 && PrefixLength <= other.PrefixLength && SharesPrefix(other, PrefixLength);

    /// <summary>Whether some address is in both ranges; never across IPv4 and IPv6.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>Parses an address or range.</summary>
    /// <param name="text">The text: <c>10.0.0.0/24</c>, <c>10.0.0.53</c>, <c>fd00::/64</c>.</param>
    /// <exception cref="MalformedValueException">The text is no address or range.</exception>
    public static Cidr Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("address", text, problem);

    /// <summary>Parses an address or range.</summary>
    /// <param name="text">The text: <c>10.0.0.0/24</c>, <c>10.0.0.53</c>, <c>fd00::/64</c>.</param>
    /// <param name="value">The address or range, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Cidr? value, out string problem)
    {
        value = null;
        var parts = (text ?? "").Split('/');
        var isIPv6 = parts[0].IndexOf(':') >= 0;
        problem = parts.Length > 2 ? "has more than one '/': write an address and one prefix, such as 10.0.0.0/24" : "";
        if (problem.Length > 0)
            return false;
        ulong high = 0,
            low = 0;
        if (isIPv6 && parts[0].IndexOf('.') >= 0)
            problem = "writes an IPv4 address inside IPv6: write the IPv4 address by itself, such as 10.0.0.1";
        else if (isIPv6 ? !IPv6Text.TryParse(parts[0], out high, out low) : !TryParseIPv4(parts[0], out low))
            problem = "is no address: write IPv4 such as 10.0.0.0/24 or IPv6 such as fd00::/64";
        else if (!TryParsePrefix(parts, isIPv6 ? 128 : 32, out var prefix))
            problem = $"has no valid prefix: use 0 to {(isIPv6 ? 128 : 32)} after the '/'";
        else
            problem = MappingProblem(value = new Cidr(isIPv6, high, low, prefix)) ?? "";
        value = problem.Length > 0 ? null : value;
        return value is not null;
    }

    private static bool TryParseIPv4(string text, out ulong address)
    {
        address = 0;
        var parts = text.Split('.');
        if (parts.Length != 4)
            return false;
        foreach (var part in parts)
        {
            if (!StrictNumber.TryParse(part, out var number) || number > 255)
                return false;
            address = (address << 8) | (uint)number;
        }
        return true;
    }

    private static bool TryParsePrefix(string[] parts, int width, out int prefix)
    {
        prefix = width;
        return parts.Length == 1 || (StrictNumber.TryParse(parts[1], out prefix) && prefix <= width);
    }

    // On a dual-stack socket ::ffff:0:0/96 is all of IPv4: a range that touches it says less than it opens. Only ::/0 says it plainly.
    private static string? MappingProblem(Cidr cidr)
    {
        if (!cidr.IsIPv6 || cidr.PrefixLength == 0)
            return null;
        var mapped = new Cidr(true, 0, MappedPrefix << 32, MappedPrefixLength);
        if (mapped.Contains(cidr))
            return $"is IPv4 mapped into IPv6: write {new Cidr(false, 0, cidr.low & uint.MaxValue, cidr.PrefixLength - MappedPrefixLength)}";
        return mapped.SharesPrefix(cidr, cidr.PrefixLength)
            ? "covers IPv4 mapped into IPv6 (::ffff:0:0/96): write a longer prefix, or the IPv4 range by itself"
            : null;
    }

    private bool SharesPrefix(Cidr other, int length)
    {
        var mask = Mask(length);
        return ((high ^ other.high) & mask.High) == 0 && ((low ^ other.low) & mask.Low) == 0;
    }

    private (ulong High, ulong Low) Mask(int length) =>
        IsIPv6 ? (LeadingOnes(System.Math.Min(length, 64)), LeadingOnes(System.Math.Max(length - 64, 0))) : (0, LeadingOnes(length) >> 32);

    // A shift by 64 is a shift by nothing in C#.
    private static ulong LeadingOnes(int count) => count == 0 ? 0 : ulong.MaxValue << (64 - count);

    private byte[] AddressBytes()
    {
        var bytes = new List<byte>(16);
        if (IsIPv6)
            for (var shift = 56; shift >= 0; shift -= 8)
                bytes.Add((byte)(high >> shift));
        for (var shift = IsIPv6 ? 56 : 24; shift >= 0; shift -= 8)
            bytes.Add((byte)(low >> shift));
        return [.. bytes];
    }

    private string AddressText() => IsIPv6 ? IPv6Text.Format(high, low) : string.Join(".", AddressBytes());

    /// <summary>The address and prefix as they are parsed; the prefix also of single addresses: <c>10.0.0.53/32</c>.</summary>
    public override string ToString() => AddressText() + "/" + StrictNumber.Text(PrefixLength);
}
