using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1007: whoever has an account on a host or a permission administers.</summary>
public sealed class OnlyAdministratorsAreAdmitted()
    : Rule(
        new()
        {
            Id = "RF1007",
            Title = "Admit only administrators as principals",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II para 1", "IV para 1"],
            Controls = ["AC-6", "AC-2(7)"],
            Rationale =
                "There are no user operations on a host: whoever uses applications gains nothing by an account there but the power to do harm.",
            Remediation =
                "Take the user out of .From, .Admit, .Group or .Grant; give a local account without a duty a purpose or remove it.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .Administrator("alice")
                .BusinessUser("carol", out var carol));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .Administrator("alice")
                .BusinessUser("carol", out var carol));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice", "carol"])));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var account in host.Users?.Accounts ?? ValueList<HostAccount>.Empty)
            yield return OnHost(context, host, account);

        if (context.Fleet.AccessControl is not { } access)
            yield break;
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in access.Entries)
        {
            if (entry.Effect != AccessEffect.Grant)
                continue;
            if (entry.Principal.User is { } user)
                yield return Granted(context, access, user, entry, null);
            if (entry.Principal.Group is not { } named)
                continue;
            var found = context.Index.Groups.Resolve(named);
            if (found.Element is null && found.IsFound.IsUnknown)
                yield return Assessment.Undecided(access, found.IsFound.Reason, named.Origin.OrElse(entry.Origin));
            else if (found.Element is { } group && groups.Add(group.Address))
                foreach (var member in group.Members)
                    yield return Granted(context, group, member, entry, group);
        }
    }

    private static Assessment OnHost(AssuranceContext context, Host host, HostAccount account)
    {
        if (!account.Duty.Is(AccountDuty.Administrator).IsTrue)
            return Require(
                account,
                account.Duty.Is(AccountDuty.Administrator),
                account.Duty.Origin.OrElse(account.Origin),
                $"the account '{account.Name}' on {host.Name} has no administrative duty ({account.Duty})"
            );
        if (account.Kind != HostAccountKind.Directory)
            return Assessment.Passed(account);
        var (duty, person) = DutyOf(context, account.Name.WhyUnknown, account.Name.Text);
        return duty.IsFalse
            ? Assessment.Failed(
                account,
                $"'{account.Name}', a business user, has an account on {host.Name}",
                account.Origin,
                new RelatedPlace(person!.Origin, $"'{person.Name}' is declared as a business user")
            )
            : Require(account, duty, account.Origin, "");
    }

    private static Assessment Granted(
        AssuranceContext context,
        Element subject,
        Reference<DirectoryAccount> user,
        AccessEntry entry,
        Group? through
    )
    {
        var place = (entry.Principal.Group?.Origin ?? user.Origin).OrElse(entry.Origin);
        var (duty, person) = DutyOf(context, user.WhyUnknown, user.Name);
        if (!duty.IsFalse)
            return Require(subject, duty, place, "");
        var declared = new RelatedPlace(person!.Origin, $"'{person.Name}' is declared as a business user");
        return through is null
            ? Assessment.Failed(subject, $"'{user.Name}', a business user, is granted permissions", place, declared)
            : Assessment.Failed(
                subject,
                $"'{user.Name}', a business user, is granted permissions through the group '{through.Name}'",
                place,
                declared,
                new RelatedPlace(user.Origin.OrElse(through.Origin), $"'{user.Name}' is made a member of '{through.Name}'")
            );
    }

    // A name that no directory knows has no declared duty; RF1002 and RF0003 speak about those.
    private static (Truth IsAdministrative, DirectoryAccount? Person) DutyOf(AssuranceContext context, string? whyUnknown, string name)
    {
        if (whyUnknown is not null)
            return (Truth.Unknown(whyUnknown), null);
        var found = context.Index.Accounts.Resolve<DirectoryAccount>(name);
        return found.Element is { } person
            ? (!person.Duty.Is(AccountDuty.BusinessUser), person)
            : (found.IsFound.IsUnknown ? found.IsFound : Truth.True, null);
    }
}
