using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Who logs in to a host: the directory's accounts through sssd and Kerberos, the declared local accounts, and nobody else.</summary>
internal sealed class IdentityPlan(Host host, UserManagement users, FleetIndex fleet, EmissionPlan plan)
{
    public void Add()
    {
        // A host without a policy of its own has the organization's; it concerns the passwords that the host itself keeps.
        var rules = PasswordRules.Of(users.PasswordPolicy ?? fleet.Fleet.PasswordPolicy, host, plan);
        var locals = new LocalAccountPlan(host, plan).Add(users, rules);
        DirectoryLogins? logins = null;
        if (users.Directory is null)
            RefuseStrangers();
        else if (Directory(users.Directory) is { } directory)
            logins = new DirectoryClientPlan(host, users, directory, fleet, plan).Add(locals);
        NotePasswordsOfDirectoryAccounts();
        new LoginPlan(host, plan).Add(locals, logins, rules);
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

    private void NotePasswordsOfDirectoryAccounts()
    {
        foreach (var account in users.Accounts.Where(account => account is { Kind: HostAccountKind.Directory, Password: not null }))
            plan.Note(account.Address, "password", "an account of a directory gets no password on the host: it would outlive the account");
    }

    private Model.Directory? Directory(Reference<Model.Directory> reference) =>
        plan.Resolve(reference, fleet.Directories, host, "the directory", "does not exist in the fleet", "Declare the directory");
}
