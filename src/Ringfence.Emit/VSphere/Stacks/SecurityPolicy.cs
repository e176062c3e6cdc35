using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The three things that a guest may or may not do on a switch, and the NICs below it.</summary>
internal static class SecurityPolicy
{
    public static IEnumerable<(string Name, StackValue? Value)> Of(StackScope scope, VirtualSwitch vswitch) =>
        [
            ("allowPromiscuous", scope.Truth(vswitch.AllowsPromiscuous, vswitch, "whether guests receive all frames")),
            ("allowForgedTransmits", scope.Truth(vswitch.AllowsForgedTransmits, vswitch, "whether guests forge MAC addresses")),
            ("allowMacChanges", scope.Truth(vswitch.AllowsMacChanges, vswitch, "whether guests change their MAC address")),
        ];

    /// <summary>The names of the physical NICs of a switch.</summary>
    public static IReadOnlyList<string> Nics(this StackScope scope, VirtualSwitch vswitch) =>
        [.. vswitch.Uplinks.Select(nic => scope.Plan.Known(nic, vswitch, "an uplink")?.Text).OfType<string>()];
}
