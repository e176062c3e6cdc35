using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>All waivers of a fleet: finds the one that accepts a finding, and remembers which were needed.</summary>
public sealed class WaiverBook
{
    private readonly Dictionary<string, List<PlacedWaiver>> byAddress = new(StringComparer.Ordinal);
    private readonly HashSet<PlacedWaiver> needed = [];
    private readonly CalendarDate? asOf;

    internal WaiverBook(Fleet fleet, CalendarDate? asOf)
    {
        this.asOf = asOf;
        foreach (var element in fleet.SelfAndDescendants())
        foreach (var waiver in element.Waivers)
        {
            if (!byAddress.TryGetValue(element.Address, out var placed))
                byAddress.Add(element.Address, placed = []);
            placed.Add(new(element, waiver));
        }
    }

    /// <summary>The waivers with the elements that carry them, in the order of addresses.</summary>
    public IEnumerable<PlacedWaiver> All => byAddress.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>Whether some finding needed a waiver so far.</summary>
    /// <param name="waiver">The waiver.</param>
    public bool WasNeeded(PlacedWaiver waiver) => needed.Contains(waiver);

    /// <summary>Whether a waiver still counts: unknown when its day is, or the day on which it is judged.</summary>
    /// <param name="waiver">The waiver.</param>
    public Truth IsInForce(Waiver waiver) =>
        asOf is { } day ? waiver.Until.Is(until => until.CompareTo(day) >= 0) : Truth.Unknown("today is known when the program runs");

    /// <summary>Finds the waiver that accepts a rule's failure on an element or on something that contains it, and marks it as needed.</summary>
    internal (Waiver? Waiver, Truth Accepts) Accepting(string ruleId, Element subject)
    {
        if (byAddress.Count == 0)
            return (null, Truth.False);
        var undecided = (Waiver: (Waiver?)null, Accepts: Truth.False);
        for (var address = subject.Address; address.Length > 0; address = ParentOf(address))
        {
            if (!byAddress.TryGetValue(address, out var placed))
                continue;
            foreach (var candidate in placed)
            {
                var names = candidate.Waiver.RuleId.Is(ruleId);
                if (!names.IsFalse)
                    needed.Add(candidate);
                // Without a day the risk counts as accepted, as its author wanted; RF0004 keeps asking.
                var accepts = asOf is null ? names : names & IsInForce(candidate.Waiver);
                if (accepts.IsTrue)
                    return (candidate.Waiver, Truth.True);
                if (accepts.IsUnknown)
                    undecided = (candidate.Waiver, accepts);
            }
        }
        return undecided;
    }

    private static string ParentOf(string address)
    {
        var slash = address.LastIndexOf('/');
        return slash < 0 ? "" : address.Substring(0, slash);
    }
}
