using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Whose grants count on a host: declared accounts of its directory whose people are in office. Everybody else has no access, whatever the entries say.</summary>
internal sealed class Callers
{
    private Callers(IReadOnlyList<Caller> all, IReadOnlyList<string> gone)
    {
        All = all;
        Gone = gone;
    }

    /// <summary>The callers, by name.</summary>
    public IReadOnlyList<Caller> All { get; }

    /// <summary>Declared accounts that no longer count: departed, moved, or revoked on the host.</summary>
    public IReadOnlyList<string> Gone { get; }

    public static Callers Of(Host host, FleetIndex fleet, EmissionPlan plan)
    {
        var revoked = (host.Users?.Revoked ?? ValueList<Reference<DirectoryAccount>>.Empty).Select(account => account.Name).ToHashSet();
        var admitted = host.Users?.Accounts.Select(account => account.Name.Text).ToHashSet();
        var (callers, gone) = (new List<Caller>(), new List<string>());
        foreach (var (account, directory) in Accounts(host, fleet).DistinctBy(found => found.Account.Name.Text))
        {
            var name = account.Name.Text;
            if (plan.Known(account.State, account, "whether the person is in office") != AccountState.Active || revoked.Contains(name))
                gone.Add(name);
            else
                callers.Add(new(name, UnixName(name, directory), admitted?.Contains(name) ?? true));
        }
        RefuseTwins(callers, host, plan);
        return new(callers.OrderBy(caller => caller.UnixName, StringComparer.Ordinal).ToList(), gone);
    }

    // A host without a word about its users may have joined any directory; one with local users alone has joined none.
    private static IEnumerable<(DirectoryAccount Account, Directory Directory)> Accounts(Host host, FleetIndex fleet)
    {
        var directories = fleet.Fleet.Directories.AsEnumerable();
        if (host.Users is { } users)
            directories = users.Directory is { } joined && fleet.Directories.Resolve(joined).Element is { } directory ? [directory] : [];
        return directories.SelectMany(directory => directory.Accounts, (directory, account) => (account, directory));
    }

    // Active Directory ignores case, and sssd gives its users to the host in lower case.
    private static string UnixName(string account, Directory directory) =>
        directory.Kind == DirectoryKind.ActiveDirectory ? account.ToLowerInvariant() : account;

    private static void RefuseTwins(List<Caller> callers, Host host, EmissionPlan plan)
    {
        foreach (var twins in callers.GroupBy(caller => caller.UnixName, StringComparer.Ordinal).Where(twins => twins.Count() > 1))
            plan.Refuse(
                host,
                host.Origin,
                $"the accounts {string.Join(" and ", twins.Select(twin => twin.Account))} are one user on Linux, and one would have the other's permissions",
                "Give them names that differ by more than case"
            );
    }
}
