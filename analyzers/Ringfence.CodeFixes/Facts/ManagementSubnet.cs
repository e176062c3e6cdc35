using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>The subnet from which hosts are managed.</summary>
internal static class ManagementSubnet
{
    /// <summary>What a stub names where the fleet says nothing; the same as in the documentation.</summary>
    public const string OfStub = "10.0.0.0/24";

    /// <summary>The subnet in which the host's own management address is, or else the one subnet of all the other hosts.</summary>
    public static string? Of(LocatedFinding finding) =>
        OwnOf(finding.Host)
        ?? (finding.Fleet.Hosts.Select(OwnOf).OfType<string>().Distinct().Take(2).ToArray() is [var only] ? only : null);

    private static string? OwnOf(Host? host) =>
        host?.Management?.IpAddress is { IsKnown: true, Value: var address } && IsNarrowAndLocal(address)
            ? address.Network.ToString()
            : null;

    // RF5013 would complain about others.
    private static bool IsNarrowAndLocal(Cidr address) =>
        address is { IsLocal: true, IsSingleAddress: false } && address.PrefixLength >= (address.IsIPv6 ? 48 : 16);
}
