using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>
/// Whom grants and denials concern. Users whom all entries treat alike (named by none, members of the same groups) are represented by the first of
/// them, so that a group of a hundred costs no more than one of two.
/// </summary>
internal sealed class UsersOfEntries
{
    // Stands for anyone who may be behind a name or in a group that is not known; no account has this name.
    private const string Anyone = "";

    private readonly AccessDecisions decisions;
    private readonly List<string> representatives = [];

    public UsersOfEntries(AssuranceContext context)
    {
        decisions = context.Decisions;
        var principals = (context.Fleet.AccessControl?.Entries ?? ValueList<AccessEntry>.Empty).Select(entry => entry.Principal).Distinct();
        var groupsOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var principal in principals)
            if (principal.User is { IsKnown: true } user)
                GroupsOf(user.Name).Add("user " + user.Name);
            else if (principal.Group is { IsKnown: true } reference && context.Index.Groups.Resolve(reference).Element is { } group)
                foreach (var member in group.Members)
                    if (member.IsKnown)
                        GroupsOf(member.Name).Add("group " + group.Name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in groupsOf)
            if (seen.Add(string.Join("\n", pair.Value)))
                representatives.Add(pair.Key);
        representatives.Add(Anyone);

        List<string> GroupsOf(string user)
        {
            if (!groupsOf.TryGetValue(user, out var groups))
                groupsOf.Add(user, groups = []);
            return groups;
        }
    }

    /// <summary>One of each kind of user.</summary>
    public IReadOnlyList<string> All => representatives;

    /// <summary>The users whom an entry concerns, or may.</summary>
    public IEnumerable<string> Of(AccessEntry entry) => representatives.Where(user => !decisions.Concerns(entry.Principal, user).IsFalse);

    /// <summary>Whether two entries concern the same user.</summary>
    public Truth Share(AccessEntry left, AccessEntry right)
    {
        // A group is the same group even when it has no members yet.
        var share = left.Principal.Equals(right.Principal) && IsKnown(left.Principal) ? Truth.True : Truth.False;
        foreach (var user in representatives)
        {
            if (share.IsTrue)
                break;
            share |= decisions.Concerns(left.Principal, user) & decisions.Concerns(right.Principal, user);
        }
        return share;
    }

    private static bool IsKnown(Principal principal) => principal.User?.IsKnown ?? principal.Group!.IsKnown;
}
