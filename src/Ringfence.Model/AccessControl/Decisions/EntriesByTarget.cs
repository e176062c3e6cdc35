using System;
using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>The entries by what they are about, so that a decision looks at those for the object and its ancestors instead of at all of them.</summary>
internal sealed class EntriesByTarget
{
    private readonly FleetIndex index;
    private readonly Dictionary<string, List<int>> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberSet> customObjects = new(StringComparer.Ordinal);

    // Entries about everything, and entries that may be about anything.
    private readonly List<int> anywhere = [];

    public EntriesByTarget(FleetIndex index, ValueList<AccessEntry> entries)
    {
        this.index = index;
        for (var order = 0; order < entries.Count; order++)
            Add(entries[order].Target, order);
    }

    /// <summary>The entries that may reach an object, as their places in the order of declaration.</summary>
    /// <param name="chain">The object and its ancestors.</param>
    public IEnumerable<int> Near(IReadOnlyList<string> chain)
    {
        var near = new SortedSet<int>(anywhere);
        foreach (var address in chain)
            if (byAddress.TryGetValue(address, out var orders))
                near.UnionWith(orders);
        return near;
    }

    /// <summary>Where a target lies among an object and its ancestors; the distance is -1 when it does not, or not certainly.</summary>
    /// <param name="target">The target.</param>
    /// <param name="chain">The object and its ancestors, nearest first.</param>
    public (int Distance, Truth IsThere) Locate(AccessTarget target, IReadOnlyList<string> chain)
    {
        if (target.IsEverything)
            return (chain.Count - 1, Truth.True);
        if (target.Element is { } element)
            return LocateElement(index.Find(element), chain);
        var members = MembersOf(target);
        for (var distance = 0; distance < chain.Count; distance++)
            if (members.Addresses.Contains(chain[distance]))
                return (distance, Truth.True);
        return (-1, members.WhyOpen is null ? Truth.False : Truth.Unknown(members.WhyOpen));
    }

    private static (int Distance, Truth IsThere) LocateElement(Resolution<Element> found, IReadOnlyList<string> chain)
    {
        if (found.Element is null)
            return (-1, found.IsFound);
        for (var distance = 0; distance < chain.Count; distance++)
            if (chain[distance] == found.Element.Address)
                return (distance, Truth.True);
        return (-1, Truth.False);
    }

    private void Add(AccessTarget target, int order)
    {
        var members = MembersOf(target);
        if (target.IsEverything || members.WhyOpen is not null)
        {
            anywhere.Add(order);
            return;
        }
        foreach (var address in members.Addresses)
        {
            if (!byAddress.TryGetValue(address, out var orders))
                byAddress.Add(address, orders = []);
            orders.Add(order);
        }
    }

    private MemberSet MembersOf(AccessTarget target)
    {
        if (target.Element is { } element)
            return Single(index.Find(element));
        if (target.CustomObject is not { } custom)
            return MemberSet.Nothing;
        var found = index.CustomObjects.Resolve(custom);
        if (found.Element is null)
            return found.IsFound.IsUnknown ? new([], found.IsFound.Reason) : MemberSet.Nothing;
        if (!customObjects.TryGetValue(found.Element.Address, out var members))
            customObjects.Add(found.Element.Address, members = MembersOf(found.Element));
        return members;
    }

    private MemberSet MembersOf(CustomObject custom)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var whyOpen = custom.Members.WhyOpen;
        foreach (var member in custom.Members)
        {
            var found = index.Find(member);
            if (found.Element is not null)
                addresses.Add(found.Element.Address);
            else if (found.IsFound.IsUnknown)
                whyOpen ??= found.IsFound.Reason;
        }
        return new(addresses, whyOpen);
    }

    private static MemberSet Single(Resolution<Element> found) =>
        found.Element is { } element ? new([element.Address], null)
        : found.IsFound.IsUnknown ? new([], found.IsFound.Reason)
        : MemberSet.Nothing;

    private sealed record MemberSet(HashSet<string> Addresses, string? WhyOpen)
    {
        public static MemberSet Nothing { get; } = new([], null);
    }
}
