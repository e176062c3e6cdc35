using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>Who has left or moved: by the state of directory accounts, and by what hosts have revoked.</summary>
internal sealed class Departures
{
    private readonly FleetIndex index;

    // Directories ignore case, and a person keeps the name whatever its spelling on a host.
    private readonly Dictionary<string, List<(Directory Directory, DirectoryAccount Account)>> gone = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (Host Host, Reference<DirectoryAccount> Revoked)> revoked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? whyMoreRevoked;

    public Departures(FleetIndex index)
    {
        this.index = index;
        foreach (var directory in index.Fleet.Directories)
        foreach (var account in directory.Accounts)
            if (!account.State.Is(AccountState.Active).IsTrue)
            {
                Add(account.Name.Text, directory, account);
                if (account.Person is { IsKnown: true } person && person.Value.Text != account.Name.Text)
                    Add(person.Value.Text, directory, account);
            }
        whyMoreRevoked = index.Fleet.Hosts.WhyOpen;
        foreach (var host in index.Fleet.Hosts)
        {
            if (host.Users is not { } users)
                continue;
            whyMoreRevoked ??= users.Revoked.WhyOpen;
            foreach (var reference in users.Revoked)
                if (reference.WhyUnknown is { } why)
                    whyMoreRevoked ??= why;
                else if (!revoked.ContainsKey(reference.Name))
                    revoked.Add(reference.Name, (host, reference));
        }
    }

    /// <summary>The directory account of someone who, for all a host knows, has left or moved; and whether that is certain.</summary>
    /// <param name="name">The account's name, or that of its owner.</param>
    /// <param name="joined">The directory that the host asks; all of them when <see langword="null"/>.</param>
    public (DirectoryAccount? Account, Truth IsGone) Find(string name, Directory? joined)
    {
        var isGone = WhyMoreMayBeGone(name, joined) is { } why ? Truth.Unknown(why) : Truth.False;
        if (gone.TryGetValue(name, out var candidates))
            foreach (var (directory, account) in candidates)
            {
                if (joined is not null && !ReferenceEquals(joined, directory))
                    continue;
                isGone |= !account.State.Is(AccountState.Active);
                if (isGone.IsTrue)
                    return (account, isGone);
            }
        return (null, isGone);
    }

    /// <summary>Where an account was revoked; and whether it certainly was somewhere.</summary>
    /// <param name="name">The account's name.</param>
    public (Host? Host, Reference<DirectoryAccount>? Place, Truth IsRevoked) FindRevoked(string name) =>
        revoked.TryGetValue(name, out var found)
            ? (found.Host, found.Revoked, Truth.True)
            : (null, null, whyMoreRevoked is { } why ? Truth.Unknown(why) : Truth.False);

    // Once the directory's account of that name is known, further accounts do not matter.
    private string? WhyMoreMayBeGone(string name, Directory? joined) =>
        joined is not null
            ? index.AccountsOf(joined).Resolve<DirectoryAccount>(name).IsFound is { IsUnknown: true } open
                ? open.Reason
                : null
            : index.Accounts.Resolve<DirectoryAccount>(name).IsFound is { IsUnknown: true } anywhere
                ? anywhere.Reason
                : null;

    private void Add(string name, Directory directory, DirectoryAccount account)
    {
        if (!gone.TryGetValue(name, out var accounts))
            gone.Add(name, accounts = []);
        accounts.Add((directory, account));
    }
}
