using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>
/// Which connections the firewalls of a fleet's virtual switches let through. Rules, reports and the tests of emitters ask this one place;
/// what an emitter writes must do the same to packets.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>A connection passes the firewall of a switch when either of its ends is a vNIC there that is filtered. Rules are read in order and the first that matches decides; the default decides the rest.</item>
/// <item>Between neighbours on one switch both ends are known. On any other way each filtered end asks its own switch, which knows the other by its declared address, or as an address outside of the fleet.</item>
/// <item>Whether there is a way between two VLANs is the business of routers, and not asked here.</item>
/// </list>
/// </remarks>
public sealed class Reachability
{
    private readonly FleetIndex fleet;
    private readonly Dictionary<VirtualSwitch, FirewallMembers> members = new(ReferenceEquality<VirtualSwitch>.Comparer);

    /// <summary>Prepares to ask about a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    public Reachability(FleetIndex fleet) => this.fleet = fleet;

    /// <summary>Whether firewalls let a connection begin.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="service">One port of a protocol, or <see cref="Service.Ping"/>.</param>
    public Truth Allows(TrafficEnd from, TrafficEnd to, Service service)
    {
        if (from.Nic is { } one && to.Nic is { } other)
        {
            var areNeighbours = one.IsNeighbourOf(other) & IsIn(other, from.Vlan) & IsIn(one, to.Vlan);
            if (areNeighbours.IsUnknown)
                return areNeighbours;
            if (areNeighbours.IsTrue)
                return !(one.IsFiltered | other.IsFiltered) | Decide(one, from, to, service);
        }
        return (from.Nic is { } sender ? !sender.IsFiltered | Decide(sender, from, to.SeenFromElsewhere(), service) : Truth.True)
            & (to.Nic is { } receiver ? !receiver.IsFiltered | Decide(receiver, from.SeenFromElsewhere(), to, service) : Truth.True);
    }

    private static Truth IsIn(AttachedNic nic, VlanId? vlan) => vlan is null ? Truth.True : nic.IsIn(vlan);

    private Truth Decide(AttachedNic at, TrafficEnd from, TrafficEnd to, Service service)
    {
        if (at.Switch.Firewall is not { } firewall)
            return Truth.True;
        var members = MembersOf(at);
        // What may match earlier leaves the outcome open unless it would decide the same.
        var whyOpen = new Dictionary<FirewallAction, string>();
        foreach (var rule in firewall.Rules)
        {
            var matches = rule.Service.Is(known => known.Overlaps(service)) & members.Hold(rule.From, from) & members.Hold(rule.To, to);
            if (matches.IsTrue)
                return Settled(rule.Action);
            if (matches.IsUnknown)
                whyOpen[rule.Action] = matches.Reason;
        }
        if (firewall.Rules.WhyOpen is { } more)
            return Truth.Unknown(more);
        return firewall.DefaultAction.IsKnown ? Settled(firewall.DefaultAction.Value) : Truth.Unknown(firewall.DefaultAction.WhyNotKnown);

        Truth Settled(FirewallAction action) =>
            whyOpen.TryGetValue(action == FirewallAction.Allow ? FirewallAction.Deny : FirewallAction.Allow, out var why)
                ? Truth.Unknown(why)
                : Truth.Of(action == FirewallAction.Allow);
    }

    private FirewallMembers MembersOf(AttachedNic at)
    {
        if (!members.TryGetValue(at.Switch, out var found))
            members.Add(at.Switch, found = new(fleet.On(at.Host), at.Switch));
        return found;
    }
}
