using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The accounts that the host itself authenticates: made by systemd-sysusers, locked until their password is set when the configuration is applied.</summary>
internal sealed class LocalAccountPlan(Host host, EmissionPlan plan)
{
    public const string Root = "root";

    // systemd-sysusers, and useradd in its default configuration. A utmp record has 32 bytes, one of them NUL.
    private const int LongestName = 31;

    /// <summary>Decides the files of the accounts and returns all of them, root included.</summary>
    public IReadOnlyList<LocalAccountView> Add(UserManagement users, PasswordRules rules)
    {
        var accounts = users
            .Accounts.Where(account => account.Kind != HostAccountKind.Directory)
            .OrderBy(account => account.Name.Text, StringComparer.Ordinal)
            .Where(IsPossible)
            .Select(View)
            .ToList();
        var made = new LocalAccountsView([.. accounts.Where(account => account.Name != Root)], rules);
        if (made.Accounts.Count > 0)
        {
            plan.Add($"{host.Name.Text}/etc/sysusers.d/ringfence.conf", "kvm/users/sysusers.conf.sbn", made, host);
            plan.Add($"{host.Name.Text}/etc/tmpfiles.d/ringfence.conf", "kvm/users/tmpfiles.conf.sbn", made, host);
        }
        plan.Add($"{host.Name.Text}/users.yml", "kvm/users/users.yml.sbn", new LocalAccountsView(accounts, rules), host);
        return accounts;
    }

    private LocalAccountView View(HostAccount account)
    {
        var view = new LocalAccountView(
            account.Name.Text,
            plan.Known(account.Password, account, "the name of the secret")?.Name ?? "",
            account.Kind == HostAccountKind.BreakGlass,
            plan.Known(account.Duty, account, "the duty of the account") == AccountDuty.Administrator
        );
        if (!view.HasPassword)
            plan.Note(account.Address, "password", "no password is declared: the account stays locked");
        return view;
    }

    private bool IsPossible(HostAccount account)
    {
        var name = account.Name.Text;
        if (name == Root)
        {
            plan.Note(account.Address, "account", "root is on every host already, and never logs in over the network");
            return true;
        }
        if (!IsName(name))
            plan.Refuse(
                account,
                account.Origin,
                $"Linux takes no local account {Quoted.Text(name)}",
                $"Use 1 to {LongestName} lower-case letters, digits, '_' and '-', beginning with a letter"
            );
        else if (HostGroups.Privileged.Contains(name))
            plan.Refuse(
                account,
                account.Origin,
                $"systemd-sysusers would put the account {Quoted.Text(name)} into the host's group of that name, which has rights of its own",
                "Choose another name"
            );
        else
            return true;
        return false;
    }

    private static bool IsName(string name) =>
        name.Length <= LongestName
        && name[0] is (>= 'a' and <= 'z') or '_'
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-');
}
