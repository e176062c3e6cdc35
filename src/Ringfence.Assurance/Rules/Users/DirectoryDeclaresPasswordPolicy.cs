using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1008: a directory that hosts use says how complex passwords are and when they expire.</summary>
public sealed class DirectoryDeclaresPasswordPolicy()
    : Rule(
        new()
        {
            Id = "RF1008",
            Title = "Define a central password policy",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.B advantage (b)", "Table 1 row 1"],
            References = ["ESXI-80-000035", "ESXI-80-000043", "ESXI-80-000227"],
            Controls = ["IA-5(1)"],
            Rationale =
                "One central policy is the reason to use a directory; where it is not declared nobody can say which passwords open the hosts.",
            Remediation =
                "Declare it on the directory: .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60)), or .NeverExpire().",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60).RememberLast(5))
                .Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos()
                .PasswordPolicy(policy => policy.MinimumLength(15))
                .Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var joined = new JoinedDirectories(context.Index);
        foreach (var directory in context.Fleet.Directories)
        {
            var isUsed = joined.Includes(directory);
            if (isUsed.IsFalse)
                continue;
            var policy = directory.PasswordPolicy;
            var isComplex = policy?.RequiresComplexity is { } complexity ? complexity.Is(true) : Truth.False;
            Truth isExpiryDecided = policy?.ExpiresAfterDays is not null;
            yield return Require(
                directory,
                !isUsed | (isComplex & isExpiryDecided),
                Blame(directory, policy, isComplex),
                $"the password policy of {directory.Name} {Fault(policy, isComplex, isExpiryDecided)}"
            );
        }
    }

    private static Origin Blame(Directory directory, PasswordPolicy? policy, Truth isComplex) =>
        (policy?.RequiresComplexity is { } complexity && !isComplex.IsTrue ? complexity.Origin : default)
            .OrElse(policy?.Origin ?? default)
            .OrElse(directory.Origin);

    private static string Fault(PasswordPolicy? policy, Truth isComplex, Truth isExpiryDecided) =>
        policy is null ? "is not declared, although hosts have joined it"
        : !isComplex.IsFalse ? "does not decide whether passwords expire"
        : isExpiryDecided.IsFalse ? "neither requires complex passwords nor decides whether they expire"
        : "does not require complex passwords";
}
