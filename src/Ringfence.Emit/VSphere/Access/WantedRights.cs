using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What the model decides about an object, for all people by their numbers.</summary>
/// <param name="Allowed">What each may do.</param>
/// <param name="Denied">What a denial, and not merely the lack of a grant, keeps each from.</param>
/// <param name="IsAboutItAlone">Whether an entry about the object, but not about what is below it, concerns the person.</param>
/// <param name="Groups">The addresses of the groups that are granted something on the object or above it.</param>
internal sealed record Rights(PermissionSet[] Allowed, PermissionSet[] Denied, bool[] IsAboutItAlone, HashSet<string> Groups);

/// <summary>
/// The model's decisions. Objects that the same entries reach in the same order share them, and so do people on them: a fleet has many objects and few entries.
/// </summary>
internal sealed class WantedRights
{
    private readonly FleetIndex fleet;
    private readonly IReadOnlyList<Person> people;
    private readonly EmissionPlan plan;
    private readonly AccessDecisions decisions;
    private readonly Dictionary<string, Rights> byEntries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PermissionSet Allowed, PermissionSet Denied)> byPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<int, bool[]> concerned = [];
    private bool undecidedIsTold;

    public WantedRights(FleetIndex fleet, IReadOnlyList<Person> people, EmissionPlan plan)
    {
        this.fleet = fleet;
        this.people = people;
        this.plan = plan;
        decisions = new(fleet);
    }

    public Rights Of(Element element)
    {
        var reaching = decisions.Reaching(element);
        var rule = fleet.HostAt(element.Address)?.AccessModule?.CombiningRule?.ToString();
        var key = $"{rule}|{Key(reaching)}";
        if (!byEntries.TryGetValue(key, out var rights))
            byEntries.Add(key, rights = Decide(element, reaching, rule));
        return rights;
    }

    private Rights Decide(Element element, IReadOnlyList<ApplicableEntry> reaching, string? rule)
    {
        var allowed = new PermissionSet[people.Count];
        var denied = new PermissionSet[people.Count];
        var alone = new bool[people.Count];
        for (var person = 0; person < people.Count; person++)
        {
            var own = reaching.Where(entry => Concerned(entry)[person]).ToList();
            if (own.Count == 0)
                continue;
            var key = $"{person}|{rule}|{Key(own)}";
            if (!byPerson.TryGetValue(key, out var decided))
                byPerson.Add(key, decided = Decide(people[person], element));
            (allowed[person], denied[person]) = decided;
            alone[person] = own.Exists(IsAboutItAlone);
        }
        var groups = reaching
            .Where(entry => entry.Entry.Effect == AccessEffect.Grant)
            .Select(entry => entry.Entry.Principal.Group)
            .OfType<Reference<Group>>()
            .Select(group => fleet.Groups.Resolve(group).Element?.Address)
            .OfType<string>();
        return new(allowed, denied, alone, groups.ToHashSet(StringComparer.Ordinal));
    }

    private (PermissionSet Allowed, PermissionSet Denied) Decide(Person person, Element element)
    {
        var (allowed, denied) = (PermissionSet.Empty, PermissionSet.Empty);
        foreach (var permission in Permissions.All)
        {
            var decision = decisions.Decide(person.Name, permission, element);
            if (decision.IsAllowed.IsUnknown)
                TellUndecided(person, permission, element, decision);
            else if (decision.IsAllowed.IsTrue)
                allowed |= PermissionSet.Of(permission);
            else if (decision.DecidedBy is { Entry.Effect: AccessEffect.Deny })
                denied |= PermissionSet.Of(permission);
        }
        return (allowed, denied);
    }

    private void TellUndecided(Person person, Permission permission, Element element, AccessDecision decision)
    {
        if (!undecidedIsTold)
            plan.Refuse(
                element,
                decision.DecidedBy?.Entry.Origin ?? element.Origin,
                $"whether {person.Name} has {permission} on it is not decided: {decision.IsAllowed.Reason}",
                "Say how the access module combines grants and denials, with .CombiningRule(…), and use names that the program knows"
            );
        undecidedIsTold = true;
    }

    private bool[] Concerned(ApplicableEntry entry)
    {
        if (!concerned.TryGetValue(entry.Order, out var known))
            concerned.Add(
                entry.Order,
                known = [.. people.Select(person => !decisions.Concerns(entry.Entry.Principal, person.Name).IsFalse)]
            );
        return known;
    }

    // How far away an entry's target is matters only against the other entries.
    private static string Key(IReadOnlyList<ApplicableEntry> entries)
    {
        var key = new StringBuilder();
        var distances = entries.Select(entry => entry.Distance).Distinct().Order().ToList();
        foreach (var entry in entries)
        {
            var rank = distances.IndexOf(entry.Distance);
            key.Append(CultureInfo.InvariantCulture, $"{entry.Order}@{rank}");
            key.Append(entry.Applies.IsTrue ? ";" : $"?{entry.Applies.Reason};");
        }
        return key.ToString();
    }

    private static bool IsAboutItAlone(ApplicableEntry entry) => entry.Distance == 0 && !entry.Entry.Propagates.Is(true).IsTrue;
}
