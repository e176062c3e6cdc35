using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1003: whoever has left or moved has no account on any host.</summary>
public sealed class DepartedHaveNoAccount()
    : Rule(
        new()
        {
            Id = "RF1003",
            Title = "Remove accounts of departed or moved administrators",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.A(a)", "II.B advantage (a)", "Table 1 row 1"],
            Controls = ["AC-2(3)", "PS-4", "PS-5"],
            Rationale =
                "An account that outlives its holder's duty is a zombie: nobody watches it, and whoever remembers the password walks in.",
            Remediation = "Remove the account from every host: delete it from .From, .Admit or .Local; .Revoke records that it was taken.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .Administrator("alice")
                .Departed("mallory"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"]).Revoke("mallory")));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .Administrator("alice")
                .Departed("mallory"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice", "mallory"])));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var departures = new Departures(context.Index);
        foreach (var host in context.Hosts)
        {
            if (host.Users is not { } users)
                continue;
            var joined = users.Directory is { } directory ? context.Index.Directories.Resolve(directory) : default;
            foreach (var account in users.Accounts)
                yield return Judge(departures, host, account, joined);
        }
    }

    private static Assessment Judge(Departures departures, Host host, HostAccount account, Resolution<Directory> joined)
    {
        if (account.Name.WhyUnknown is { } why)
            return Assessment.Undecided(account, why, account.Origin);
        var asksDirectory = account.Kind == HostAccountKind.Directory && host.Users!.Directory is not null;
        if (asksDirectory && joined.IsFound.IsUnknown)
            return Assessment.Undecided(account, joined.IsFound.Reason, account.Origin);

        var (person, isGone) = departures.Find(account.Name.Text, asksDirectory ? joined.Element : null);
        if (!isGone.IsTrue && account.Owner is { } owner)
        {
            var (behind, ownerIsGone) = owner.IsKnown ? departures.Find(owner.Value.Text, null) : (null, Truth.Unknown(owner.WhyNotKnown));
            (person, isGone) = (behind ?? person, isGone | ownerIsGone);
        }
        if (isGone.IsTrue)
            return Gone(host, account, person!, isRefused: asksDirectory && account.Password is null);

        var (where, place, isRevoked) = departures.FindRevoked(account.Name.Text);
        if (isRevoked.IsTrue)
            return Revoked(host, account, where!, place!);
        var isInOffice = !(isGone | isRevoked);
        return isInOffice.IsTrue ? Assessment.Passed(account) : Assessment.Undecided(account, isInOffice.Reason, account.Origin);
    }

    private static Assessment Gone(Host host, HostAccount account, DirectoryAccount person, bool isRefused) =>
        Assessment.Failed(
            account,
            $"{host.Name} still has the account '{account.Name}', whose holder has {(person.State.Value == AccountState.Moved ? "moved" : "left")}"
                + (isRefused ? "; the directory refuses the login, but the account remains" : ""),
            account.Origin,
            new RelatedPlace(person.Origin, $"'{person.Name}' is declared as {person.State}")
        ) with
        {
            Severity = isRefused ? Severity.Warning : Severity.Error,
        };

    private static Assessment Revoked(Host host, HostAccount account, Host where, Reference<DirectoryAccount> place) =>
        Assessment.Failed(
            account,
            $"{host.Name} still has the account '{account.Name}', which was revoked on {where.Name}",
            account.Origin,
            new RelatedPlace(place.Origin.OrElse(where.Origin), $"'{account.Name}' was revoked on {where.Name}")
        );
}
