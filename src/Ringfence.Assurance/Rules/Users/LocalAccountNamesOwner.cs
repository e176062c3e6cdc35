using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1011: a local account names the person who answers for it.</summary>
public sealed class LocalAccountNamesOwner()
    : Rule(
        new()
        {
            Id = "RF1011",
            Title = "Name the person behind every account",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Warning,
            Paper = ["II.A(a)"],
            Controls = ["AC-2", "IA-4(4)"],
            Rationale = "When nobody knows whose account it is, nobody removes it when that person leaves.",
            Remediation = "Name the owner: .Local(\"alice\", owner: \"Alice Archer\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("alice", owner: "Alice Archer")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("admin1")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var account in host.Users?.Accounts ?? ValueList<HostAccount>.Empty)
            if (account.Kind == HostAccountKind.Local)
                yield return Require(
                    account,
                    IsNamed(account.Owner),
                    account.Owner?.Origin.OrElse(account.Origin) ?? account.Origin,
                    $"nobody is named as the person behind the local account '{account.Name}' on {host.Name}"
                );
    }

    // A name that is bound later is a name; what is not known may turn out to be none.
    private static Truth IsNamed(Setting<FreeText>? owner) =>
        owner is not { } named ? Truth.False
        : named.Knowledge == Knowledge.Unknown ? Truth.Unknown(named.WhyNotKnown)
        : Truth.True;
}
