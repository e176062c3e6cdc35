using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1005: logins are authenticated by a mechanism that belongs to the kind of directory.</summary>
public sealed class DirectoryMechanismIsItsOwn()
    : Rule(
        new()
        {
            Id = "RF1005",
            Title = "Authenticate with the directory's own mechanism",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.B(c)", "II.B advantage (c)", "Table 1 row 1"],
            Controls = ["IA-2", "IA-2(8)"],
            Rationale =
                "A host that has joined a directory but still checks passwords itself, or sends them in clear, has none of the directory's strength.",
            Remediation =
                "Name the mechanism on the directory: .Kerberos(), or .Authenticate(AuthenticationMechanism.LdapOverTls) for plain LDAP.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Authenticate(AuthenticationMechanism.LdapInClear)
                .Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
        }
    )
{
    // A plain LDAP directory is often paired with a Kerberos realm of its own; an Active Directory speaks nothing better than Kerberos.
    private static readonly Dictionary<DirectoryKind, AuthenticationMechanism[]> fitting = new()
    {
        [DirectoryKind.ActiveDirectory] = [AuthenticationMechanism.Kerberos],
        [DirectoryKind.FreeIpa] = [AuthenticationMechanism.Kerberos, AuthenticationMechanism.LdapOverTls],
        [DirectoryKind.Ldap] = [AuthenticationMechanism.LdapOverTls, AuthenticationMechanism.Kerberos],
    };

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var joined = new JoinedDirectories(context.Index, users => users.Mechanism is null);
        foreach (var directory in context.Fleet.Directories)
        {
            var isUsed = joined.Includes(directory);
            if (!isUsed.IsFalse)
                yield return Require(
                    directory,
                    !isUsed | Fits(directory.Mechanism, directory.Kind),
                    directory.Mechanism?.Origin.OrElse(directory.Origin) ?? directory.Origin,
                    $"logins through {directory.Name} {Fault(directory.Mechanism, directory.Kind)}"
                );
        }
        foreach (var host in context.Hosts)
        {
            if (host.Users is not { Directory: { } reference, Mechanism: { } own })
                continue;
            var found = context.Index.Directories.Resolve(reference);
            if (found.Element is { } directory)
                yield return Require(
                    host,
                    Fits(own, directory.Kind),
                    own.Origin.OrElse(host.Origin),
                    $"on {host.Name}, logins through {directory.Name} {Fault(own, directory.Kind)}"
                );
            else if (found.IsFound.IsUnknown)
                yield return Assessment.Undecided(host, found.IsFound.Reason, reference.Origin.OrElse(host.Origin));
        }
    }

    private static Truth Fits(Setting<AuthenticationMechanism>? mechanism, DirectoryKind kind) =>
        mechanism is { } named ? named.Is(value => fitting[kind].Contains(value)) : Truth.False;

    private static string Fault(Setting<AuthenticationMechanism>? mechanism, DirectoryKind kind) =>
        mechanism is not { } named
            ? "are authenticated by no declared mechanism"
            : $"are authenticated by {named} where {kind} needs {string.Join(" or ", fitting[kind])}";
}
