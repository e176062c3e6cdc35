using System;

namespace Ringfence.Acceptance;

internal static class Checksums
{
    /// <summary>The checksum of IPv4, ICMP, UDP and TCP (RFC 1071), with the checksum's own field zero.</summary>
    public static ushort Internet(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 2)
            sum += (uint)(bytes[i] << 8 | (i + 1 < bytes.Length ? bytes[i + 1] : 0));
        while (sum > 0xFFFF)
            sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
