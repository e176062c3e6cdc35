using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Whom a switch knows by address: vNICs of the fleet that declare theirs, wherever they are, and the ranges that rules speak of.</summary>
internal static class AddressSets
{
    // Whoever declares an address is in the fleet, and no part of a range outside of it, however narrow.
    private const int OfFleet = 1000;
    private const int OfRange = 100;

    public static IReadOnlyList<AddressSetView> Of(EndpointSets sets, FleetIndex fleet)
    {
        if (sets.Count == 0)
            return [];
        var ranges = sets.Ranges.ToList();
        return
        [
            .. OfNics(sets, fleet, ranges),
            .. ranges.Select(range => View(range, sets.Of(range), OfRange)).OrderBy(view => view.Prefix, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<AddressSetView> OfNics(EndpointSets sets, FleetIndex fleet, List<Cidr> ranges) =>
        fleet
            .AddressedNics.Select(nic => (Address: Single(nic), Sets: sets.Of(nic)))
            .Where(known => known.Sets != UInt128.Zero || ranges.Exists(range => range.Contains(known.Address)))
            .GroupBy(known => known.Address, known => known.Sets)
            // Two machines of one address cannot be told apart: what both are is what is known.
            .Select(same => (Address: same.Key, Sets: same.Aggregate((one, other) => one & other)))
            .GroupBy(known => known.Sets, known => known.Address)
            .SelectMany(same => Merged(same), (same, prefix) => View(prefix, same.Key, OfFleet))
            .OrderBy(view => view.Prefix, StringComparer.Ordinal);

    // Two halves of a network that mean the same are the network.
    private static HashSet<Cidr> Merged(IEnumerable<Cidr> addresses)
    {
        var open = addresses.ToHashSet();
        for (var length = 128; length > 0; length--)
            foreach (
                var halves in open.Where(prefix => prefix.PrefixLength == length)
                    .GroupBy(Parent)
                    .Where(halves => halves.Count() == 2)
                    .ToList()
            )
            {
                open.ExceptWith(halves);
                open.Add(halves.Key);
            }
        return open;
    }

    private static Cidr Parent(Cidr prefix) => Cidr.Parse($"{prefix.Address}/{prefix.PrefixLength - 1}").Network;

    private static Cidr Single(AttachedNic nic) => Cidr.Parse(nic.Nic.IpAddress!.Value.Value.Address.ToString());

    private static AddressSetView View(Cidr prefix, UInt128 sets, int priority) =>
        new(priority + prefix.PrefixLength, prefix.ToString(), prefix.IsIPv6, EndpointSets.Text(sets), priority == OfFleet);
}
