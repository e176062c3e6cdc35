using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>Physical NICs of a host that nothing is connected to, by the counting that names of NICs follow: after <c>eno1</c> comes <c>eno2</c>.</summary>
internal static class FreeNics
{
    private const string FirstOfStub = "eno0";

    /// <summary>The next NICs after one that are free.</summary>
    public static IEnumerable<string> After(string name, Host host)
    {
        var used = new HashSet<string>(
            host.VirtualSwitches.SelectMany(vswitch => vswitch.Uplinks)
                .Concat(host.Management?.Uplinks.Select(uplink => uplink.Nic) ?? [])
                .Where(nic => nic.IsKnown)
                .Select(nic => nic.Value.Text)
                .Concat(host.PhysicalNics.Select(nic => nic.Name.Text)),
            StringComparer.Ordinal
        );
        var digits = name.Length - name.Reverse().TakeWhile(char.IsDigit).Count();
        if (!int.TryParse(name.Substring(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [];
        return Enumerable
            .Range(number + 1, used.Count + 2)
            .Select(next => name.Substring(0, digits) + CSharpText.Of(next))
            .Where(next => !used.Contains(next));
    }

    /// <summary>Two NICs for a management network that has none.</summary>
    public static (string Active, string Standby)? PairFor(Host host) =>
        After(FirstOfStub, host).Take(2).ToArray() is [var active, var standby] ? (active, standby) : null;
}
