using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1006: a host has no more than two or three accounts.</summary>
public sealed class HostHasFewAccounts()
    : Rule(
        new()
        {
            Id = "RF1006",
            Title = "Limit each host to three local users",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Warning,
            Paper = ["II para 1"],
            References = ["SP 800-125A (2014 draft) HY-SR-14"],
            Controls = ["AC-2", "AC-6(5)"],
            Rationale = "A management server does nearly all the work, so each further account on a host is a way in that nobody needs.",
            Remediation =
                "Admit only the administrators who must log in to the host itself; let the others work through the management server.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice").Administrator("bob"));
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.From(corp, ["alice", "bob"]).BreakGlass("rescue", Secret.Named("kvm-01/rescue"))));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos()
                .Administrator("alice").Administrator("bob").Administrator("carol").Administrator("dave"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice", "bob", "carol", "dave"])));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var most = context.Parameters.MaximumHostAccounts;
        foreach (var host in context.Hosts)
        {
            if (host.Users is not { } users)
                continue;
            var accounts = users.Accounts;
            yield return Require(
                host,
                !accounts.HasAtLeast(most + 1),
                users.Origin.OrElse(host.Origin),
                $"{host.Name} has {accounts.Count} accounts ({Names(accounts)}) where {most} are enough"
            );
        }
    }

    private static string Names(ValueList<HostAccount> accounts) => string.Join(", ", accounts.Select(account => account.Name));
}
