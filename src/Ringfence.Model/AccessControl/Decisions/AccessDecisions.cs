using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>
/// The one evaluator of access decisions: groups, roles, custom objects, hierarchy, negation on a child and the module's combining rule (paper IV).
/// </summary>
/// <remarks>
/// An entry applies when its principal is the user or a group of the user, its permissions hold the one asked for, and its target is the object or, if it
/// propagates, an ancestor. Of the entries that apply, the combining rule picks the one that decides. Without any, the request is denied.
/// </remarks>
public sealed class AccessDecisions
{
    private static readonly CombiningRule[] allRules = (CombiningRule[])Enum.GetValues(typeof(CombiningRule));

    private readonly FleetIndex index;
    private readonly ValueList<AccessEntry> entries;
    private readonly Lazy<EntriesByTarget> targets;

    // Whoever asks about an object asks about it many times in a row: for each user and permission.
    private Tuple<string, IReadOnlyList<ApplicableEntry>>? last;

    /// <summary>Prepares decisions for a fleet.</summary>
    /// <param name="index">The fleet.</param>
    public AccessDecisions(FleetIndex index)
    {
        this.index = index;
        entries = index.Fleet.AccessControl?.Entries ?? ValueList<AccessEntry>.Empty;
        Hierarchy = new ObjectHierarchy(index);
        targets = new(() => new(index, entries));
    }

    /// <summary>The object hierarchy that decisions follow.</summary>
    public ObjectHierarchy Hierarchy { get; }

    /// <summary>Decides whether a user may do something on an object.</summary>
    /// <param name="user">The account's name.</param>
    /// <param name="permission">The operation.</param>
    /// <param name="on">The object: a folder, host, switch, portgroup, machine or vNIC.</param>
    public AccessDecision Decide(string user, Permission permission, Element on)
    {
        var applicable = Applicable(user, permission, on);
        var rule = (index.HostAt(on.Address)?.AccessModule ?? index.Fleet.AccessControl?.Module)?.CombiningRule;
        var ordered = EntryPrecedence.Order(applicable, rule is { IsKnown: true } known ? known.Value : CombiningRule.DenyOverrides);
        return new()
        {
            IsAllowed = WhyMoreMayApply() is { } why ? Truth.Unknown(why) : Combine(applicable, ordered, rule),
            DecidedBy = ordered.Count > 0 ? ordered[0] : null,
            Applicable = ordered,
            CombiningRule = rule,
        };
    }

    /// <summary>The entries that concern a request, in the order of their declaration.</summary>
    /// <param name="user">The account's name.</param>
    /// <param name="permission">The operation.</param>
    /// <param name="on">The object.</param>
    public IReadOnlyList<ApplicableEntry> Applicable(string user, Permission permission, Element on)
    {
        var applicable = new List<ApplicableEntry>();
        foreach (var reaching in Reaching(on))
        {
            var applies = Concerns(reaching.Entry.Principal, user) & Covers(reaching.Entry, permission) & reaching.Applies;
            if (!applies.IsFalse)
                applicable.Add(reaching with { Applies = applies });
        }
        return applicable;
    }

    /// <summary>The entries that reach an object, whomever and whichever permission they concern, in the order of their declaration.</summary>
    /// <param name="on">The object.</param>
    public IReadOnlyList<ApplicableEntry> Reaching(Element on)
    {
        if (last is { } known && known.Item1 == on.Address)
            return known.Item2;
        var chain = Hierarchy.SelfAndAncestors(on.Address);
        var reaching = new List<ApplicableEntry>();
        // Where ancestors may be missing, any entry may reach the object.
        foreach (var order in Hierarchy.WhyIncomplete is null ? targets.Value.Near(chain) : Enumerable.Range(0, entries.Count))
        {
            var (distance, reaches) = Reach(entries[order], chain);
            if (!reaches.IsFalse)
                reaching.Add(new(entries[order], order, distance, chain[Math.Max(distance, 0)], reaches));
        }
        last = new(on.Address, reaching);
        return reaching;
    }

    /// <summary>Whether an entry concerns a user, directly or through a group.</summary>
    /// <param name="principal">The entry's principal.</param>
    /// <param name="user">The account's name.</param>
    public Truth Concerns(Principal principal, string user)
    {
        if (principal.User is { } named)
            return Names(named, user);
        var group = index.Groups.Resolve(principal.Group!);
        return group.Element is null ? group.IsFound : group.Element.Members.Any(member => Names(member, user));
    }

    /// <summary>Whether an entry is about a permission, by its role or by its own list.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="permission">The permission.</param>
    public Truth Covers(AccessEntry entry, Permission permission)
    {
        if (entry.Role is null)
            return entry.Permissions.Any(listed => listed.Is(permission));
        var role = index.Roles.Resolve(entry.Role);
        return role.Element is null ? role.IsFound : role.Element.Permissions.Any(listed => listed.Is(permission));
    }

    /// <summary>Whether an entry reaches an object, and how far above it its target is.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="chain">The object and its ancestors, nearest first.</param>
    /// <returns>The distance, -1 when it is not known; and whether the entry reaches the object.</returns>
    public (int Distance, Truth Reaches) Reach(AccessEntry entry, IReadOnlyList<string> chain)
    {
        var (distance, isThere) = targets.Value.Locate(entry.Target, chain);
        if (distance < 0 && isThere.IsFalse && Hierarchy.WhyIncomplete is { } why)
            isThere = Truth.Unknown(why);
        return (distance, distance == 0 ? isThere : isThere & entry.Propagates.Is(true));
    }

    // A module that does not say how it combines is decided only where every rule would say the same.
    private static Truth Combine(
        IReadOnlyList<ApplicableEntry> applicable,
        IReadOnlyList<ApplicableEntry> ordered,
        Setting<CombiningRule>? rule
    )
    {
        if (rule is { IsKnown: true })
            return EntryPrecedence.Decide(ordered);
        var answers = allRules.Select(any => EntryPrecedence.Decide(EntryPrecedence.Order(applicable, any))).Distinct().ToArray();
        return answers.Length == 1
            ? answers[0]
            : Truth.Unknown(rule?.WhyNotKnown ?? "the access module does not say how it combines grants and denials");
    }

    private string? WhyMoreMayApply() => entries.WhyOpen;

    private static Truth Names(Reference<DirectoryAccount> reference, string user) =>
        reference.WhyUnknown is { } why ? Truth.Unknown(why) : Truth.Of(reference.Name == user);
}
