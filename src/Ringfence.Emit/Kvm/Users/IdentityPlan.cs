using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Who logs in to a host: the directory's accounts through sssd and Kerberos, local accounts through systemd-sysusers.</summary>
internal sealed class IdentityPlan(Host host, UserManagement users, FleetIndex fleet, EmissionPlan plan)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Root = "root";

    // systemd-sysusers, and useradd in its default configuration. A utmp record has 32 bytes, one of them NUL.
    private const int LongestAccountName = 31;

    public void Add()
    {
        var locals = users
            .Accounts.Where(account => account.Kind != HostAccountKind.Directory)
            .OrderBy(account => account.Name.Text, StringComparer.Ordinal)
            .ToList();
        AddLocal(locals);
        if (users.Directory is null)
            RefuseStrangers();
        else if (Directory(users.Directory) is { } directory)
            AddDirectory(directory, locals);
        foreach (var account in users.Accounts)
            if (account is { Kind: HostAccountKind.Directory, Password: not null })
                plan.Note(
                    account.Address,
                    "password",
                    "an account of a directory gets no password on the host: it would outlive the account"
                );
    }

    private void RefuseStrangers()
    {
        foreach (var account in users.Accounts)
            if (account.Kind == HostAccountKind.Directory)
                plan.Refuse(
                    account,
                    account.Origin,
                    "it is an account of a directory, and the host has joined none",
                    "Join the directory with .From(…) or .Join(…)"
                );
    }

    private void AddLocal(List<HostAccount> locals)
    {
        var views = new List<LocalAccountView>();
        foreach (var account in locals)
        {
            var secret = plan.Known(account.Password, account, "the name of the secret")?.Name ?? "";
            if (account.Name.Text == Root)
                plan.Note(account.Address, "account", "root is on every host already: nothing is emitted for it");
            else if (IsAccountName(account))
                views.Add(new(account.Name.Text, ShellOf(account), secret));
        }
        if (views.Count == 0)
            return;
        var view = new LocalAccountsView(views);
        plan.Add($"{host.Name.Text}/etc/sysusers.d/ringfence.conf", "kvm/sysusers.conf.sbn", view, host);
        plan.Add($"{host.Name.Text}/etc/tmpfiles.d/ringfence.conf", "kvm/tmpfiles.conf.sbn", view, host);
    }

    private void AddDirectory(Model.Directory directory, List<HostAccount> locals)
    {
        if (plan.Known(directory.Domain, directory, "the domain") is not { } domain || UsesKerberos(directory) is not { } usesKerberos)
            return;
        var revoked = Sorted(users.Revoked.Select(account => Revoked(account, directory)).OfType<string>());
        var view = new IdentityView
        {
            Domain = domain.Text,
            Kind = directory.Kind,
            UsesKerberos = usesKerberos,
            Servers = [.. directory.Servers.Select(server => plan.Known(server, directory, "a server")?.Text ?? "")],
            LocalAccounts = [.. locals.Select(account => account.Name.Text).Where(name => name != Root)],
            Allowed = Sorted(
                    users.Accounts.Where(account => account.Kind == HostAccountKind.Directory).Select(account => account.Name.Text)
                )
                .Except(revoked, StringComparer.OrdinalIgnoreCase)
                .ToList(),
            Revoked = revoked,
        };
        plan.Add($"{host.Name.Text}/etc/sssd/sssd.conf", "kvm/sssd.conf.sbn", view, host, OwnerOnly);
        if (usesKerberos)
            plan.Add($"{host.Name.Text}/etc/krb5.conf", "kvm/krb5.conf.sbn", view, host);
    }

    /// <summary>Whether logins are Kerberos rather than LDAP inside TLS; <see langword="null"/>, and a problem, for what sssd does not do.</summary>
    private bool? UsesKerberos(Model.Directory directory)
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

    // A reference is text until it is resolved: only the name of a declared account is written.
    private string? Revoked(Reference<DirectoryAccount> reference, Model.Directory directory)
    {
        var accounts = fleet.AccountsOf(directory);
        if (accounts.Resolve(reference).Element is { } account)
            return account.Name.Text;
        plan.Refuse(
            host,
            reference.Origin,
            $"the revoked account {Quoted.Text(reference.Name)} does not exist in {directory.Address}",
            NearestName.Of(reference.Name, accounts.Keys) is { } nearest
                ? $"Did you mean \"{nearest}\"?"
                : "Declare the account, as departed or moved"
        );
        return null;
    }

    private Model.Directory? Directory(Reference<Model.Directory> reference)
    {
        if (fleet.Directories.Resolve(reference).Element is { } directory)
            return directory;
        plan.Refuse(
            host,
            reference.Origin,
            $"the directory {Quoted.Text(reference.Name)} does not exist in the fleet",
            NearestName.Of(reference.Name, fleet.Directories.Keys) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Declare the directory"
        );
        return null;
    }

    private bool IsAccountName(HostAccount account)
    {
        var name = account.Name.Text;
        if (
            name.Length <= LongestAccountName
            && name[0] is >= 'a' and <= 'z' or '_'
            && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-')
        )
            return true;
        plan.Refuse(
            account,
            account.Origin,
            $"Linux takes no local account {Quoted.Text(name)}",
            $"Use 1 to {LongestAccountName} lower-case letters, digits, '_' and '-', beginning with a letter"
        );
        return false;
    }

    // Who does not administer has no business in a shell on a host.
    private string ShellOf(HostAccount account)
    {
        var duty = plan.Known(account.Duty, account, "the duty of the account");
        return duty == AccountDuty.Administrator ? "/bin/bash" : "/usr/sbin/nologin";
    }

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
