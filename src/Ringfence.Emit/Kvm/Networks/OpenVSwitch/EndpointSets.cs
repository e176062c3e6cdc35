using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>
/// The ends of a firewall's rules as bits of a register: a packet's source and destination carry the bits of all sets that they are in, and a rule asks for one bit of each.
/// A rule is one flow then, however many machines it is about.
/// </summary>
internal sealed class EndpointSets
{
    // An xxreg of Open vSwitch.
    public const int Most = 128;

    private readonly FirewallMembers members;
    private readonly List<FirewallEndpoint> designations;

    public EndpointSets(FirewallMembers members, IEnumerable<FirewallRule> rules)
    {
        this.members = members;
        designations =
        [
            .. rules
                .SelectMany(rule => new[] { rule.From, rule.To })
                .Where(designation => designation.Kind != FirewallEndpointKind.Anything)
                .Distinct(),
        ];
    }

    public int Count => designations.Count;

    /// <summary>The address ranges that rules speak of.</summary>
    public IEnumerable<Cidr> Ranges =>
        designations.SelectMany(members.AddressesOf).Where(range => range.IsKnown).Select(range => range.Value.Network).Distinct();

    /// <summary>The sets that everybody is in: an object may have anything among its members.</summary>
    public UInt128 OfEverybody => Where(designation => members.Hold(designation, TrafficEnd.Somebody).IsTrue);

    /// <summary>The bit of a rule's end; none for anything.</summary>
    public string BitOf(FirewallEndpoint designation) =>
        designation.Kind == FirewallEndpointKind.Anything ? "" : Text(UInt128.One << designations.IndexOf(designation));

    /// <summary>The sets that a vNIC is in.</summary>
    public UInt128 Of(AttachedNic nic) => Where(designation => members.Hold(designation, TrafficEnd.Of(nic)).IsTrue);

    /// <summary>The sets that every address of a range is in, outside of the fleet.</summary>
    public UInt128 Of(Cidr range) =>
        OfEverybody
        | Where(designation =>
            members.AddressesOf(designation).Any(addresses => addresses.Is(wide => wide.Network.Contains(range)).IsTrue)
        );

    public static string Text(UInt128 sets) => "0x" + sets.ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    private UInt128 Where(Func<FirewallEndpoint, bool> isIn)
    {
        var sets = UInt128.Zero;
        for (var i = 0; i < designations.Count; i++)
            if (isIn(designations[i]))
                sets |= UInt128.One << i;
        return sets;
    }
}
