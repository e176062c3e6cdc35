using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Ringfence.Emit;

/// <summary>Identities that a fleet need not declare: they follow from an element's address, so that every run and every machine gives the same.</summary>
internal static class DerivedIdentity
{
    /// <summary>A UUID of version 8 from SHA-256 (RFC 9562, 5.8 and B.2). The kind keeps a network and a machine of one address apart.</summary>
    public static string Uuid(string kind, string address)
    {
        var bytes = Hash("uuid", kind, address)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    /// <summary>A locally administered unicast MAC address whose other 46 bits are of SHA-256.</summary>
    // libvirt refuses a first octet of FE: it gives it to the host end of a vNIC.
    public static string Mac(string address)
    {
        var bytes = Hash("mac", "nic", address)[..6];
        bytes[0] = (byte)((bytes[0] & 0xFC) | 0x02);
        if (bytes[0] == 0xFE)
            bytes[0] = 0x02;
        return string.Join(":", bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>A name for a network interface, of 15 characters at most: two letters that say what it is, and 48 bits of SHA-256.</summary>
    public static string Interface(string letters, string address) =>
        letters + Convert.ToHexStringLower(Hash("interface", letters, address)[..6]);

    /// <summary>A number below a bound, from SHA-256.</summary>
    public static int Number(string kind, string address, int bound) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(Hash("number", kind, address)) % (uint)bound);

    private static byte[] Hash(string purpose, string kind, string address) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"ringfence\n{purpose}\n{kind}\n{address}"));
}
