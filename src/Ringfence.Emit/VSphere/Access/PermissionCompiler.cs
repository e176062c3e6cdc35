using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>A permission of vSphere.</summary>
/// <param name="UserOrGroup">Whom it is for: "corp.example.com\alice".</param>
/// <param name="IsGroup">Whether that is a group.</param>
/// <param name="Propagates">Whether what is below inherits it.</param>
/// <param name="Role">What its role holds; nothing for No Access.</param>
internal sealed record GivenPermission(string UserOrGroup, bool IsGroup, bool Propagates, PermissionSet Role);

/// <summary>What becomes of an object.</summary>
/// <param name="Permissions">The permissions on it, by name.</param>
/// <param name="Here">The role that each person has on it, by number.</param>
/// <param name="Below">The role that each person passes on to what is below it, by number.</param>
internal sealed record Outcome(IReadOnlyList<GivenPermission> Permissions, PermissionSet[] Here, PermissionSet[] Below);

/// <summary>
/// Compiles decisions to permissions: from the top down, and only where what an object inherits is not what it should have. vSphere takes the nearest
/// permission that concerns somebody whole, so each holds all that the person may do there: a denial is a smaller role, or No Access.
/// </summary>
internal sealed class PermissionCompiler(Principals principals)
{
    private readonly Dictionary<(EntityKind, Rights, PermissionSet[], PermissionSet[]), Outcome> known = [];
    private readonly PermissionSet[] nothing = new PermissionSet[principals.People.Count];

    /// <summary>What becomes of an object.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="wanted">What people should have.</param>
    /// <param name="parent">What became of its parent; <see langword="null"/> at the top.</param>
    /// <param name="folder">What became of a machine's folder; <see langword="null"/> for everything else.</param>
    public Outcome Compile(EntityKind kind, Rights wanted, Outcome? parent, Outcome? folder)
    {
        var inherited = parent?.Below ?? nothing;
        var other = folder?.Below ?? inherited;
        var key = (kind, wanted, inherited, other);
        if (!known.TryGetValue(key, out var outcome))
            known.Add(key, outcome = Compile(kind, wanted, inherited, other));
        return outcome;
    }

    private Outcome Compile(EntityKind kind, Rights wanted, PermissionSet[] inherited, PermissionSet[] other)
    {
        var needing = Enumerable
            .Range(0, nothing.Length)
            .Where(person => !Fits(kind, wanted, person, inherited[person], other[person]))
            .ToHashSet();
        if (needing.Count == 0)
            return new([], inherited, inherited);
        var permissions = new List<GivenPermission>();
        var (here, below) = ((PermissionSet[])inherited.Clone(), (PermissionSet[])inherited.Clone());
        foreach (var group in principals.Groups)
            if (group.Members.Any(needing.Contains) && MayStandFor(group, kind, wanted))
                Give(group.UserOrGroup, true, group.Members);
        foreach (var person in needing.ToList())
            if (needing.Contains(person))
                Give(principals.People[person].UserOrGroup, false, [person]);
        return new(
            [.. permissions.OrderBy(permission => permission.UserOrGroup.ToLowerInvariant(), System.StringComparer.Ordinal)],
            here,
            below
        );

        void Give(string userOrGroup, bool isGroup, IReadOnlyList<int> members)
        {
            var role = RoleFor(kind, wanted, members[0]);
            var propagates = !wanted.IsAboutItAlone[members[0]];
            permissions.Add(new(userOrGroup, isGroup, propagates, role));
            foreach (var person in members)
            {
                here[person] = role;
                if (propagates)
                    below[person] = role;
            }
            needing.ExceptWith(members);
        }
    }

    /// <summary>Whether what a person inherits is what the person should have. A machine inherits from two sides, and nobody may count on either.</summary>
    private static bool Fits(EntityKind kind, Rights wanted, int person, PermissionSet one, PermissionSet other) =>
        Fits(kind, wanted, person, one) && (one == other || (Fits(kind, wanted, person, other) && one.IsEmpty == other.IsEmpty));

    private static bool Fits(EntityKind kind, Rights wanted, int person, PermissionSet inherited)
    {
        var allowed = wanted.Allowed[person];
        if (!(allowed & kind.Means).IsEmpty)
            return !inherited.IsEmpty && (inherited & kind.Doing) == (allowed & kind.Doing);
        // Who may do something else there and was not denied to see it need not be kept from seeing it.
        return inherited.IsEmpty
            || ((inherited & kind.Doing).IsEmpty && (wanted.Denied[person] & kind.Views).IsEmpty && !Privileges.InRole(allowed).IsEmpty);
    }

    // What a directory adds to a group later shall not get more than the group was given by somebody.
    private static bool MayStandFor(DirectoryGroup group, EntityKind kind, Rights wanted)
    {
        var role = RoleFor(kind, wanted, group.Members[0]);
        return (role.IsEmpty || wanted.Groups.Contains(group.Group.Address))
            && group.Members.All(member => RoleFor(kind, wanted, member) == role);
    }

    private static PermissionSet RoleFor(EntityKind kind, Rights wanted, int person) =>
        (wanted.Allowed[person] & kind.Means).IsEmpty ? PermissionSet.Empty : Privileges.InRole(wanted.Allowed[person]);
}
