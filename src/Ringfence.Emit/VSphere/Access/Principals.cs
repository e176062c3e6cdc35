using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A person whom vCenter can know.</summary>
/// <param name="Name">The account's name in the fleet, which grants and denials use.</param>
/// <param name="UserOrGroup">The name by which vCenter knows it: "corp.example.com\alice".</param>
/// <param name="Domain">The directory's domain.</param>
internal sealed record Person(string Name, string UserOrGroup, string Domain);

/// <summary>A group that vCenter finds in a directory.</summary>
/// <param name="Group">The group of the fleet.</param>
/// <param name="UserOrGroup">The name by which vCenter knows it: "corp.example.com\platform".</param>
/// <param name="Members">The numbers of its members among the people.</param>
internal sealed record DirectoryGroup(Group Group, string UserOrGroup, IReadOnlyList<int> Members);

/// <summary>Whose grants count in vCenter: accounts in office, of directories that vCenter takes for identity sources. Nobody else gets anything.</summary>
internal sealed class Principals
{
    private readonly List<Person> people = [];
    private readonly List<(DirectoryAccount Account, string Why)> nobody = [];

    public Principals(FleetIndex fleet, EmissionPlan plan)
    {
        var accounts = fleet
            .Fleet.Directories.SelectMany(directory => directory.Accounts, (directory, account) => (directory, account))
            .DistinctBy(found => found.account.Name.Text);
        foreach (var (directory, account) in accounts)
            if (plan.Known(account.State, account, "whether the person is in office") != AccountState.Active)
                nobody.Add((account, "the person has left or moved"));
            else if (directory.Kind == DirectoryKind.FreeIpa)
                nobody.Add((account, "vCenter does not take FreeIPA for an identity source"));
            else if (plan.Known(directory.Domain, directory, "its domain") is { } domain)
                people.Add(new(account.Name.Text, $"{domain}\\{account.Name.Text}", domain.ToString()));
        Groups = [.. (fleet.Fleet.AccessControl?.Groups ?? ValueList<Group>.Empty).Select(Found).OfType<DirectoryGroup>()];
        RefuseTwins(fleet, plan);
    }

    public IReadOnlyList<Person> People => people;

    /// <summary>Accounts that count for nothing, and why.</summary>
    public IReadOnlyList<(DirectoryAccount Account, string Why)> Nobody => nobody;

    /// <summary>The groups all of whose members are people of one directory: of the others a directory knows nothing, or too much.</summary>
    public IReadOnlyList<DirectoryGroup> Groups { get; }

    private DirectoryGroup? Found(Group group)
    {
        var members = group.Members.Select(member => people.FindIndex(person => member.IsKnown && person.Name == member.Name)).ToList();
        return
            group.Members.IsWhole
            && members.Count > 0
            && members.TrueForAll(number => number >= 0)
            && members.Select(number => people[number].Domain).Distinct().ToList() is [var domain]
            ? new(group, $"{domain}\\{group.Name.Text}", [.. members.Distinct()])
            : null;
    }

    // vCenter ignores case, and a directory has one set of names for users and groups.
    private void RefuseTwins(FleetIndex fleet, EmissionPlan plan)
    {
        var names = people.Select(person => person.UserOrGroup).Concat(Groups.Select(group => group.UserOrGroup));
        foreach (var twins in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(twins => twins.Count() > 1))
            plan.Refuse(
                fleet.Fleet.AccessControl!,
                fleet.Fleet.AccessControl!.Origin,
                $"{string.Join(" and ", twins)} are one name to vCenter, and one would have the other's permissions",
                "Give users and groups names that differ by more than case"
            );
    }
}
