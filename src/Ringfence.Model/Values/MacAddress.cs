using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace Ringfence;

/// <summary>The Ethernet address of one network card: <c>52:54:00:12:34:56</c>. Multicast addresses and all zeros are no card's address.</summary>
/// <remarks>Reads colons, hyphens (Windows) and Cisco's dots (<c>5254.0012.3456</c>); writes lower case with colons. Source: IEEE 802.</remarks>
public sealed record MacAddress
{
    private const int Digits = 12;
    private const int MulticastBit = 0x01;
    private const int LocalBit = 0x02;

    private readonly long bits;

    private MacAddress(long bits) => this.bits = bits;

    /// <summary>Whether it was chosen by an administrator or hypervisor, not by a card's maker.</summary>
    public bool IsLocallyAdministered => (FirstOctet(bits) & LocalBit) != 0;

    /// <summary>Parses an address.</summary>
    /// <param name="text">The text: <c>52:54:00:12:34:56</c>, <c>52-54-00-12-34-56</c> or <c>5254.0012.3456</c>.</param>
    /// <exception cref="MalformedValueException">The text is no network card's address.</exception>
    public static MacAddress Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("mac", text, problem);

    /// <summary>Parses an address.</summary>
    /// <param name="text">The text: <c>52:54:00:12:34:56</c>, <c>52-54-00-12-34-56</c> or <c>5254.0012.3456</c>.</param>
    /// <param name="value">The address, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MacAddress? value, out string problem)
    {
        value = null;
        problem = "";
        if (text is null || !TryRead(text, out var bits))
            problem = "is no MAC address: write six pairs of hexadecimal digits, such as 52:54:00:12:34:56";
        else if (bits == 0)
            problem = "is all zeros, which no network card has: leave the address out to have one assigned";
        else if ((FirstOctet(bits) & MulticastBit) != 0)
            problem = "is a multicast address, which no network card has: make the first pair even";
        else
            value = new MacAddress(bits);
        return value is not null;
    }

    private static bool TryRead(string text, out long bits) =>
        TryReadGroups(text, ':', 2, out bits) || TryReadGroups(text, '-', 2, out bits) || TryReadGroups(text, '.', 4, out bits);

    private static bool TryReadGroups(string text, char separator, int digitsPerGroup, out long bits)
    {
        bits = 0;
        var groups = text.Split(separator);
        if (groups.Length != Digits / digitsPerGroup)
            return false;
        foreach (var group in groups)
        {
            if (group.Length != digitsPerGroup || !StrictNumber.TryParseHex(group, out var number))
                return false;
            bits = (bits << (4 * digitsPerGroup)) | (uint)number;
        }
        return true;
    }

    private static int FirstOctet(long bits) => (int)(bits >> 40);

    /// <summary>The address in lower case with colons.</summary>
    public override string ToString() =>
        string.Join(
            ":",
            Enumerable.Range(0, 6).Select(i => ((bits >> (40 - (8 * i))) & 0xFF).ToString("x2", CultureInfo.InvariantCulture))
        );
}
