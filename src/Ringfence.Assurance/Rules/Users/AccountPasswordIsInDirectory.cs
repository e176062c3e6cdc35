using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1004: on a host that has joined a directory no account has a password of its own, except for the emergency.</summary>
public sealed class AccountPasswordIsInDirectory()
    : Rule(
        new()
        {
            Id = "RF1004",
            Title = "Never set local passwords in directory mode",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.B(b)"],
            Controls = ["IA-5"],
            Rationale = "A password on the host still works after the directory has locked the account, and no central policy governs it.",
            Remediation =
                "Delete the password: .Admit(alice) instead of .AdmitWithPassword; for an outage of the directory declare .BreakGlass.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.From(corp, ["alice"]).BreakGlass("rescue", Secret.Named("kvm-01/rescue"))));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.Join(corp).AdmitWithPassword("alice", Secret.Named("kvm-01/alice"))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Users is not { Directory: { } directory } users)
                continue;
            foreach (var account in users.Accounts)
                if (account.Kind != HostAccountKind.BreakGlass)
                    yield return Require(
                        account,
                        !IsSet(account.Password),
                        account.Password?.Origin.OrElse(account.Origin) ?? account.Origin,
                        $"'{account.Name}' has a password on {host.Name}, although {directory} authenticates it"
                    );
        }
    }

    // What is bound later is a password all the same; what is not known may turn out to be none.
    private static Truth IsSet(Setting<Secret>? password) =>
        password is not { } set ? Truth.False
        : set.Knowledge == Knowledge.Unknown ? Truth.Unknown(set.WhyNotKnown)
        : Truth.True;
}
