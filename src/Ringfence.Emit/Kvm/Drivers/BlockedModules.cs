using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Kernel modules that no virtualized host needs and that others than root can make it load: they are refused unless they are declared.</summary>
internal static class BlockedModules
{
    private static readonly string[] All =
    [
        // Buses whose devices write to the memory of the host.
        .. (string[])["firewire-core", "firewire-net", "firewire-ohci", "firewire-sbp2", "thunderbolt"],
        // What comes through a socket at the front, or by radio.
        .. (string[])["bluetooth", "btusb", "floppy", "uas", "usb-storage"],
        // Protocols that a user without rights makes the kernel load by opening a socket.
        .. (string[])["atm", "ax25", "can", "dccp", "n-hdlc", "netrom", "rds", "rose", "sctp", "tipc", "x25"],
        // File systems that hardly anybody maintains; a disk can bring them along.
        .. (string[])["cramfs", "freevxfs", "hfs", "hfsplus", "jffs2", "reiserfs", "ufs"],
    ];

    /// <summary>The modules without those that a host declares.</summary>
    public static IReadOnlyList<string> Except(IEnumerable<string> declared)
    {
        var needed = declared.Select(Canonical).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(module => !needed.Contains(Canonical(module)))];
    }

    // The kernel does not tell '-' from '_'.
    private static string Canonical(string module) => module.Replace('-', '_');
}
