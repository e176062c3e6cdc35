using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>
/// Compares vSphere's answers with the model's, and says where they differ: where that would let somebody do what a denial refuses, it is a problem, and
/// where it only gives or withholds what nobody spoke of, a note.
/// </summary>
internal sealed class AccessComparison(CompiledAccess access, StackScope scope)
{
    private readonly Dictionary<(Rights, PermissionSet, PermissionSet[], PermissionSet[], LimitReason), IReadOnlyList<Difference>> known =
    [];
    private readonly List<AccessLimit> limits = [];

    public IReadOnlyList<AccessLimit> Limits => limits;

    public void Run()
    {
        foreach (var found in access.Inventory.Objects)
        {
            var (kind, here) = (found.Kind, access.On(found).Here);
            if (kind == EntityKind.Host)
                Compare(found.Element, Privileges.OnOwnNetworks, here, kind.Answers, LimitReason.OwnNetworks);
            Compare(found.Element, kind.Views, here, kind.Answers, LimitReason.Seeing);
        }
        foreach (var datacenter in scope.VCenter.Datacenters)
            new NetworkComparison(access, scope, datacenter, Compare).Run();
    }

    /// <summary>Compares what a role on an object answers about an element.</summary>
    private void Compare(
        Element element,
        PermissionSet about,
        PermissionSet[] roles,
        Func<PermissionSet, PermissionSet> answers,
        LimitReason reason
    ) => Compare(element, about, roles, roles, (role, _) => answers(role), reason);

    /// <summary>Compares what two roles together answer about an element.</summary>
    private void Compare(
        Element element,
        PermissionSet about,
        PermissionSet[] roles,
        PermissionSet[] others,
        Func<PermissionSet, PermissionSet, PermissionSet> answers,
        LimitReason reason
    )
    {
        if (about.IsEmpty)
            return;
        var wanted = access.Wanted.Of(element);
        var key = (wanted, about, roles, others, reason);
        if (!known.TryGetValue(key, out var differences))
            known.Add(
                key,
                differences = [
                    .. roles
                        .Select(
                            (role, i) => new Difference(i, answers(role, others[i]) & about, wanted.Allowed[i] & about, wanted.Denied[i])
                        )
                        .Where(difference => difference.IsThere),
                ]
            );
        foreach (var difference in differences)
            Say(element, difference, reason);
    }

    private void Say(Element element, Difference difference, LimitReason reason)
    {
        var person = access.Principals.People[difference.Person];
        var (given, withheld) = (difference.Answer - difference.Wanted, difference.Wanted - difference.Answer);
        var denied = given & difference.Denied;
        limits.Add(new(element, person, given, withheld, denied));
        if (!denied.IsEmpty)
            scope.Plan.Refuse(
                element,
                element.Origin,
                $"{person.Name} is denied {denied} on it and would have it: {reason.Because}",
                reason.Remedy
            );
        if (!(given - denied).IsEmpty)
            Note(element, $"{reason.Because}: somebody has {given - denied} there without a grant");
        if (!withheld.IsEmpty)
            Note(element, $"{reason.Because}: somebody is granted {withheld} there and does not have it");
    }

    private void Note(Element element, string reason) => scope.Plan.NoteOnce(element.Address, "access control", reason);

    private sealed record Difference(int Person, PermissionSet Answer, PermissionSet Wanted, PermissionSet Denied)
    {
        public bool IsThere => Answer != Wanted;
    }
}

/// <summary>Compares what two roles together answer about an element with what the model decides about it.</summary>
internal delegate void Comparison(
    Element element,
    PermissionSet about,
    PermissionSet[] roles,
    PermissionSet[] others,
    Func<PermissionSet, PermissionSet, PermissionSet> answers,
    LimitReason reason
);
