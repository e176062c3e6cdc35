using System.Collections.Generic;
using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The doors of a host: PAM, sshd and sudo, and where names are looked up.</summary>
internal sealed class LoginPlan(Host host, EmissionPlan plan)
{
    private const UnixFileMode NobodyWrites = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    public void Add(IReadOnlyList<LocalAccountView> locals, DirectoryLogins? directory, PasswordRules rules)
    {
        var view = new LoginView
        {
            UsesDirectory = directory is not null,
            UsesKerberos = directory?.Client.UsesKerberos == true,
            DirectoryLogins = directory?.Names ?? [],
            Locals = [.. locals.Where(account => account is { HasPassword: true, IsAdministrator: true }).Select(account => account.Name)],
            BreakGlass = [.. locals.Where(account => account is { HasPassword: true, IsBreakGlass: true }).Select(account => account.Name)],
            DirectorySudoers = directory?.Administrators ?? [],
            Rules = rules,
        };
        if (view.DirectoryLogins.Count + view.Locals.Count == 0)
            plan.Note(host.Address, "users", "nobody can log in to the host, not even for an emergency: declare .BreakGlass(…)");
        Add("pam.d/common-auth", "common-auth.pam", view);
        Add("pam.d/common-account", "common-account.pam", view);
        Add("pam.d/common-password", "common-password.pam", view);
        Add("pam.d/common-session", "common-session.pam", view);
        Add("nsswitch.conf", "nsswitch.conf", view);
        Add("ssh/sshd_config.d/00-ringfence.conf", "sshd.conf", view);
        Add("sudoers.d/ringfence", "sudo.sudoers", view, NobodyWrites);
        if (rules.JudgesQuality)
            Add("security/pwquality.conf.d/ringfence.conf", "pwquality.conf", rules);
        if (rules.Locks)
            Add("security/faillock.conf", "faillock.conf", rules);
    }

    private void Add<TView>(string path, string template, TView view, UnixFileMode mode = EmittedFile.DefaultMode)
        where TView : class => plan.Add($"{host.Name.Text}/etc/{path}", $"kvm/users/{template}.sbn", view, host, mode);
}
