using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The directory that a host asks, through sssd and Kerberos, and the accounts that it lets in.</summary>
internal sealed class DirectoryClientPlan(Host host, UserManagement users, Model.Directory directory, FleetIndex fleet, EmissionPlan plan)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Declared<DirectoryAccount> declared = fleet.AccountsOf(directory);

    /// <summary>Decides the files of the client; <see langword="null"/>, and a problem, when there can be none.</summary>
    public DirectoryLogins? Add(IReadOnlyList<LocalAccountView> locals)
    {
        if (plan.Known(directory.Domain, directory, "the domain") is not { } domain || UsesKerberos() is not { } usesKerberos)
            return null;
        var admitted = users.Accounts.Where(account => account.Kind == HostAccountKind.Directory).ToList();
        foreach (var account in admitted)
            DemandOwnName(account, locals);
        var gone = admitted.Where(account => StateOf(account) != AccountState.Active).Select(account => account.Name.Text);
        var revoked = Sorted(users.Revoked.Select(Revoked).OfType<string>().Concat(gone));
        var view = new IdentityView
        {
            Domain = domain.Text,
            Kind = directory.Kind,
            UsesKerberos = usesKerberos,
            Servers = [.. directory.Servers.Select(server => plan.Known(server, directory, "a server")?.Text ?? "")],
            LocalAccounts = [.. locals.Select(account => account.Name).Where(name => name != LocalAccountPlan.Root)],
            Allowed = [.. Sorted(admitted.Select(account => account.Name.Text)).Except(revoked, StringComparer.OrdinalIgnoreCase)],
            Revoked = revoked,
        };
        plan.Add($"{host.Name.Text}/etc/sssd/sssd.conf", "kvm/users/sssd.conf.sbn", view, host, OwnerOnly);
        if (usesKerberos)
            plan.Add($"{host.Name.Text}/etc/krb5.conf", "kvm/users/krb5.conf.sbn", view, host);
        return new(view, [.. admitted.Where(IsAdministrator).Select(account => account.Name.Text)]);
    }

    /// <summary>Whether logins are Kerberos rather than LDAP inside TLS; <see langword="null"/>, and a problem, for what sssd does not do.</summary>
    private bool? UsesKerberos()
    {
        if ((users.Mechanism ?? directory.Mechanism) is not { } setting)
            return directory.Kind != DirectoryKind.Ldap;
        if (!setting.IsKnown)
        {
            plan.Known(setting, host, "the authentication mechanism");
            return null;
        }
        switch (setting.Value)
        {
            case AuthenticationMechanism.Kerberos:
                return true;
            case AuthenticationMechanism.LdapOverTls:
                return false;
            default:
                plan.Refuse(
                    host,
                    setting.Origin,
                    $"sssd does not authenticate accounts of {directory.Address} by {Name(setting.Value)}",
                    "Use Kerberos, or LDAP inside TLS"
                );
                return null;
        }
    }

    // Whichever of the two the host took for the other would lend it its rights.
    private void DemandOwnName(HostAccount account, IReadOnlyList<LocalAccountView> locals)
    {
        var name = account.Name.Text;
        if (
            string.Equals(name, LocalAccountPlan.Root, StringComparison.OrdinalIgnoreCase)
            || locals.Any(local => string.Equals(local.Name, name, StringComparison.OrdinalIgnoreCase))
        )
            plan.Refuse(
                account,
                account.Origin,
                $"the account {Quoted.Text(name)} of the directory has the name of a local one",
                "Give the local account another name; root cannot be an account of a directory"
            );
    }

    private AccountState StateOf(HostAccount account)
    {
        if (Declaration(account) is not { } person)
            return AccountState.Active;
        var state = plan.Known(person.State, person, "whether the person is in office");
        if (state != AccountState.Active)
            plan.Note(account.Address, "account", "the person has left or moved: the account is refused, although it is admitted");
        return state;
    }

    private bool IsAdministrator(HostAccount account) =>
        Declaration(account) is not { } person || plan.Known(person.Duty, person, "the duty of the account") == AccountDuty.Administrator;

    private DirectoryAccount? Declaration(HostAccount account) =>
        declared.Resolve(Reference<DirectoryAccount>.To(account.Name.Text)).Element;

    // A reference is text until it is resolved: only the name of a declared account is written.
    private string? Revoked(Reference<DirectoryAccount> reference) =>
        plan.Resolve(
            reference,
            declared,
            host,
            "the revoked account",
            $"does not exist in {directory.Address}",
            "Declare the account, as departed or moved"
        )?.Name.Text;

    private static List<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    private static string Name(AuthenticationMechanism mechanism) =>
        mechanism switch
        {
            AuthenticationMechanism.LdapInClear => "LDAP in clear text",
            AuthenticationMechanism.Ntlm => "NTLM",
            AuthenticationMechanism.LocalPassword => "a password stored on the host",
            _ => mechanism.ToString(),
        };
}
