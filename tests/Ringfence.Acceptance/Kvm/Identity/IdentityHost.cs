using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>
/// A host that runs from emitted files alone, with a real directory (slapd with a Kerberos KDC where the host uses one, or Samba), sssd, sshd, PAM and sudo, in
/// namespaces of its own. Every account of the directory has the password <c>directory-NAME</c>, every local one <c>local-NAME</c>.
/// </summary>
public sealed class IdentityHost : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(180);

    private static readonly string[] Tools =
    [
        "faillock",
        "getent",
        "kadmin.local",
        "kinit",
        "krb5kdc",
        "ldapadd",
        "nc",
        "nsenter",
        "openssl",
        "pamtester",
        "slapd",
        "ssh",
        "ssh-keygen",
        "sshd",
        "sssd",
        "sudo",
        "systemd-sysusers",
        "systemd-tmpfiles",
        "useradd",
    ];

    private static readonly string[] SambaTools = ["samba", "samba-tool", "ldapmodify"];

    private static readonly string[] Modules = ["pam_sss.so", "pam_pwquality.so"];

    private readonly Lazy<Task<Process>> started;
    private readonly ScratchFolder scratch = new();
    private readonly string directory;
    private string inside = "";

    /// <summary>Describes the host; it starts at the first use, because a machine without the tools skips tests one by one.</summary>
    /// <param name="name">The host's name in <see cref="IdentityFleet"/>.</param>
    /// <param name="domain">The domain of the directory that it has joined.</param>
    /// <param name="directory">What runs the directory: openldap, or samba in the role of Active Directory.</param>
    internal IdentityHost(string name, string domain, string directory = "openldap")
    {
        (Name, Domain) = (name, domain);
        this.directory = directory;
        started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The host's name.</summary>
    internal string Name { get; }

    /// <summary>The domain of its directory.</summary>
    internal string Domain { get; }

    /// <summary>The folder of everything that the host and its directory write.</summary>
    internal string Folder => scratch.Path;

    /// <summary>Runs a shell script on the host, as root.</summary>
    /// <param name="script">The script; <c>$1</c> and so on are the arguments.</param>
    /// <param name="args">The arguments.</param>
    internal async Task<CommandResult> Run(string script, params string[] args)
    {
        Requires.Tool(directory == "samba" ? [.. Tools, .. SambaTools] : Tools);
        Requires.PamModule(Modules);
        await Requires.Namespaces();
        await started.Value;
        return await Command.Run("nsenter", ["-t", inside, "-m", "-n", "-p", "-u", "-i", "--", "bash", "-uc", script, "bash", .. args]);
    }

    /// <summary>Logs in over the network and returns who one is there; <see langword="null"/> when the door stays shut.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    internal Task<string?> LogIn(string account, string password) => Ssh(account, "keyboard-interactive,password", "", password);

    /// <summary>Logs in over the network with somebody's Kerberos ticket.</summary>
    /// <param name="account">The account.</param>
    /// <param name="owner">Whose ticket it is.</param>
    internal Task<string?> LogInWithTicket(string account, string owner) =>
        Ssh(
            account,
            "gssapi-with-mic",
            $"export KRB5CCNAME=FILE:{Folder}/ticket-{owner}; klist -s || echo directory-{owner} | kinit {owner} >/dev/null",
            ""
        );

    /// <summary>Logs in over the network with a key.</summary>
    /// <param name="account">The account.</param>
    /// <param name="key">The path of the private key.</param>
    internal Task<string?> LogInWithKey(string account, string key) => Ssh(account, $"publickey -i {key}", "", "");

    /// <summary>Logs in at the console.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    internal async Task<bool> LogInAtTheConsole(string account, string password) =>
        (await Run("printf '%s\\n' \"$2\" | pamtester login \"$1\" authenticate acct_mgmt", account, password)).ExitCode == 0;

    /// <summary>Becomes root by sudo, as somebody who is logged in; <see langword="false"/> when sudo refuses.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    internal async Task<bool> BecomeRoot(string account, string password)
    {
        var result = await Run(
            "cd /; printf '%s\\n' \"$2\" | setpriv --reuid=\"$(id -u \"$1\")\" --regid=65534 --init-groups sudo -k -S -p '' id -u",
            account,
            password
        );
        return result.ExitCode == 0 && result.Output.Trim() == "0";
    }

    /// <summary>Removes an account from the directory, and from nowhere else: its Kerberos tickets are good for hours.</summary>
    /// <param name="account">The account.</param>
    internal async Task Remove(string account) =>
        (
            directory == "samba"
                ? await Run("samba-tool user delete \"$1\" -s \"$2/samba/etc/smb.conf\"", account, Folder)
                : await Run("ldapdelete -x -H \"ldaps://dc1.$2\" -D \"cn=admin,$3\" -w admin \"uid=$1,$3\"", account, Domain, Base)
        )
            .ByExitCode()
            .ShouldAccept();

    /// <summary>Locks an account of an Active Directory.</summary>
    /// <param name="account">The account.</param>
    internal async Task Lock(string account) =>
        (await Run("samba-tool user disable \"$1\" -s \"$2/samba/etc/smb.conf\"", account, Folder)).ByExitCode().ShouldAccept();

    /// <summary>The end of a log, for a test that fails.</summary>
    /// <param name="name">The file's name.</param>
    internal string Log(string name) =>
        File.Exists(Path.Combine(Folder, name)) ? string.Join('\n', File.ReadLines(Path.Combine(Folder, name)).TakeLast(20)) : "";

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await Task.WhenAny(started.Value) is { IsCompletedSuccessfully: true } running)
        {
            using var process = await running;
            await End(process);
        }
        scratch.Dispose();
    }

    private string Base => "dc=" + Domain.Replace(".", ",dc=", StringComparison.Ordinal);

    private async Task<string?> Ssh(string account, string methods, string before, string password)
    {
        var result = await Run(
            $"""
            {before}
            export PASSWORD="$2" SSH_ASKPASS={Folder}/askpass SSH_ASKPASS_REQUIRE=force
            exec timeout 20 ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o NumberOfPasswordPrompts=1 \
                -o GSSAPIAuthentication=yes -o PreferredAuthentications={methods} "$1@{Name}.{Domain}" id -un
            """,
            account,
            password
        );
        return result.ExitCode == 0 ? result.Output.Trim() : null;
    }

    private async Task<Process> Start()
    {
        foreach (var file in IdentityFleet.Files(Name).Concat(IdentityFleet.Files("directories")))
            scratch.Write(Path.Combine("emitted", file.Path), file.Content, file.Mode);
        scratch.Write("askpass", "#!/bin/sh\nprintf '%s\\n' \"$PASSWORD\"\n", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string[] namespaces =
        [
            "--mount",
            "--net",
            "--pid",
            "--ipc",
            "--uts",
            "--fork",
            "--kill-child",
            "--mount-proc",
            "--propagation",
            "private",
        ];
        var script = Path.Combine(AppContext.BaseDirectory, "Kvm", "Identity", "host.sh");
        var start = new ProcessStartInfo(DebianTools.Find("unshare")!, [.. namespaces, "bash", script, Folder, Name, Domain, directory])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = DebianTools.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";

        var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        for (var waited = Stopwatch.StartNew(); !File.Exists(Path.Combine(Folder, "ready")); await Task.Delay(20))
        {
            if (!process.HasExited && waited.Elapsed < StartTimeout)
                continue;
            await End(process);
            throw new InvalidOperationException(
                $"{Name} did not start:\n{await said}\n{Log("slapd.log")}\n{Log("samba-tool.log")}\n{Log("sssd.log")}\n{Log("sshd.log")}"
            );
        }
        var id = process.Id.ToString(CultureInfo.InvariantCulture);
        inside = (await File.ReadAllTextAsync($"/proc/{id}/task/{id}/children")).Trim();
        return process;
    }

    // SIGKILL, because unshare ignores SIGTERM while it waits; its death takes the whole process namespace along.
    private static async Task End(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }
}
