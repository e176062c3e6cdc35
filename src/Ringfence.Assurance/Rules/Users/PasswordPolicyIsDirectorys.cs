using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1009: a host that has joined a directory has no password policy of its own.</summary>
public sealed class PasswordPolicyIsDirectorys()
    : Rule(
        new()
        {
            Id = "RF1009",
            Title = "Keep host password overrides out of directory mode",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Warning,
            Paper = ["II.B advantage (b)", "II.A(b)"],
            Controls = ["IA-5(1)", "CM-6"],
            Rationale =
                "The directory governs passwords; a second policy on the host goes out of date unseen, and nobody knows which of the two is in force.",
            Remediation = "Delete .PasswordPolicy from the host's users, and declare what it asked for on the directory.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.From(corp, ["alice"]).PasswordPolicy(policy => policy.MinimumLength(8))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
            if (host.Users is { Directory: { } directory } users)
                yield return Require(
                    host,
                    users.PasswordPolicy is null,
                    (users.PasswordPolicy?.Origin ?? default).OrElse(users.Origin),
                    $"{host.Name} has a password policy of its own, although {directory} governs its passwords"
                );
    }
}
