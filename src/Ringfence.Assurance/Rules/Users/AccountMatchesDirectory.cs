using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1002: every account of a host exists under the same name in the directory that the host has joined.</summary>
public sealed class AccountMatchesDirectory()
    : Rule(
        new()
        {
            Id = "RF1002",
            Title = "Match every host account to a directory account",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.B(a)"],
            Controls = ["AC-2", "IA-4"],
            Rationale =
                "An account that the directory does not know cannot log in through it, and nobody removes it when its holder leaves.",
            Remediation =
                "Correct the name, declare the account in the directory with .Administrator, or make it the emergency's: .BreakGlass.",
            Compliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice", out var alice));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            """,
            Noncompliant = """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice", out var alice));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alcie"])));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Users is not { } users)
                continue;
            var joined = users.Directory is { } reference ? context.Index.Directories.Resolve(reference) : default;
            foreach (var account in users.Accounts)
            {
                if (account.Kind == HostAccountKind.BreakGlass)
                    continue;
                if (joined.Element is { } directory)
                    yield return InDirectory(context, host, account, directory);
                else if (users.Directory is null && account.Kind == HostAccountKind.Directory)
                    yield return Assessment.Failed(
                        account,
                        $"{host.Name} admits '{account.Name}' from a directory but has joined none",
                        account.Origin
                    );
                else if (joined.IsFound.IsUnknown)
                    yield return Assessment.Undecided(account, joined.IsFound.Reason, account.Origin);
            }
        }
    }

    private static Assessment InDirectory(AssuranceContext context, Host host, HostAccount account, Directory directory)
    {
        var declared = context.Index.AccountsOf(directory);
        var isFound = account.Name.WhyUnknown is { } why ? Truth.Unknown(why) : declared.Resolve<HostAccount>(account.Name.Text).IsFound;
        if (isFound.IsFalse && IsThereInOtherCase(directory, account.Name.Text))
            isFound = Truth.True;
        return Require(
            account,
            isFound,
            account.Origin,
            $"{host.Name} has an account '{account.Name}' that {directory.Name} does not have{Nearest(account.Name.Text, declared)}"
        );
    }

    // Directories ignore case.
    private static bool IsThereInOtherCase(Directory directory, string name)
    {
        foreach (var account in directory.Accounts)
            if (string.Equals(account.Name.Text, name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static string Nearest(string name, Declared<DirectoryAccount> declared) =>
        NearestName.Of(name, declared.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
