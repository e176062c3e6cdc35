using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1001: a host takes its users from the enterprise directory.</summary>
public sealed class HostUsesDirectory()
    : Rule(
        new()
        {
            Id = "RF1001",
            Title = "Integrate host accounts with the enterprise directory",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Warning,
            Paper = ["II option (b)", "II.A(a)", "II.A(b)", "Table 1 row 1"],
            References =
            [
                "ESXI-80-000049",
                "CIS ESXi 4.6",
                "Hyper-V BPA \"Domain membership\"",
                "BSI SYS.1.5.A12",
                "SP 800-125A (2014 draft) HY-SR-15",
            ],
            Controls = ["IA-2", "AC-2(1)"],
            Rationale =
                "Accounts that only the host knows must be removed, and their password policy changed, by hand on every host; one is always forgotten.",
            Remediation = "Join the directory: .Users(users => users.From(corp, [alice, bob])).",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("alice", owner: "Alice Archer")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
            if (host.Users is { } users)
                yield return Require(
                    host,
                    users.Directory is not null,
                    users.Origin.OrElse(host.Origin),
                    $"{host.Name} manages its users locally and has joined no directory"
                );
    }
}
