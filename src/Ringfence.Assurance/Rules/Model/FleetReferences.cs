using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The names that access control uses: accounts, groups, roles, custom objects and the objects of the hierarchy.</summary>
internal sealed class FleetReferences(FleetIndex index)
{
    // Comparing a misspelt address with those of a large fleet is slow; after so many the user has seen what is wrong.
    private const int MostAddressSuggestions = 50;

    private readonly Lazy<(HashSet<string> Names, string? WhyOpen)> localAccounts = new(() => LocalAccounts(index.Fleet));
    private int addressSuggestions;

    public IEnumerable<Assessment> Judged()
    {
        if (index.Fleet.AccessControl is not { } access)
            return [];
        return access
            .Groups.SelectMany(group => group.Members.Select(member => Account(group, member, group.Origin)))
            .Concat(
                access
                    .CustomObjects.Where(IsListed)
                    .SelectMany(custom => custom.Members.Select(member => Object(custom, member, custom.Origin)))
            )
            .Concat(access.Hierarchy.SelectMany(link => Link(access, link)))
            .Concat(access.Entries.SelectMany(entry => Entry(access, entry)));
    }

    // What was chosen by tag or predicate was found in the fleet and needs no finding again.
    private static bool IsListed(CustomObject custom) => custom.Selection == CustomObjectSelection.Names;

    private IEnumerable<Assessment> Link(AccessControl access, HierarchyLink link)
    {
        yield return Object(access, link.Child, link.Origin);
        yield return Object(access, link.Parent, link.Origin);
    }

    private IEnumerable<Assessment> Entry(AccessControl access, AccessEntry entry)
    {
        if (entry.Principal.User is { } user)
            yield return Account(access, user, entry.Origin);
        if (entry.Principal.Group is { } group)
            yield return NamedReference.By(access, "group", group, entry.Origin).Among(index.Groups, group);
        if (entry.Role is { } role)
            yield return NamedReference.By(access, "role", role, entry.Origin).Among(index.Roles, role);
        if (entry.Target.CustomObject is { } custom)
            yield return NamedReference.By(access, "custom object", custom, entry.Origin).Among(index.CustomObjects, custom);
        if (entry.Target.Element is { } element)
            yield return Object(access, element, entry.Origin);
    }

    private Assessment Object(Element user, Reference<Element> reference, Origin surroundings) =>
        NamedReference.By(user, "object", reference, surroundings).Judge(index.Find(reference).IsFound, NearbyAddresses);

    private IEnumerable<string> NearbyAddresses() =>
        addressSuggestions++ < MostAddressSuggestions ? index.Folders.Keys.Concat(index.Addresses) : index.Folders.Keys;

    // Without a directory the people in groups and grants are those with local accounts.
    private Assessment Account(Element user, Reference<DirectoryAccount> reference, Origin surroundings)
    {
        var isDeclared = index.Accounts.Resolve(reference).IsFound;
        if (!isDeclared.IsTrue && reference.IsKnown)
            isDeclared |= IsLocal(reference.Name);
        return NamedReference.By(user, "account", reference, surroundings).Judge(isDeclared, index.Accounts);
    }

    private Truth IsLocal(string name) =>
        localAccounts.Value.Names.Contains(name) ? Truth.True
        : localAccounts.Value.WhyOpen is { } why ? Truth.Unknown(why)
        : Truth.False;

    private static (HashSet<string> Names, string? WhyOpen) LocalAccounts(Model.Fleet fleet)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var whyOpen = fleet.Hosts.WhyOpen;
        foreach (var host in fleet.Hosts)
        {
            if (host.Users is not { } users)
                continue;
            whyOpen ??= users.Accounts.WhyOpen;
            foreach (var account in users.Accounts)
            {
                if (account.Kind == HostAccountKind.Directory)
                    continue;
                whyOpen ??= account.Name.WhyUnknown;
                names.Add(account.Name.Text);
            }
        }
        return (names, whyOpen);
    }
}
