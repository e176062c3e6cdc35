using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>
/// Two hosts with a systemd, a network and an sshd of their own, on a network with the machine that manages them. Each is a copy of this machine (an overlay of its root)
/// that was booted in namespaces; nothing of the machine itself is seen or changed. Starts at the first use.
/// </summary>
public sealed class BootedHosts : IAsyncDisposable
{
    /// <summary>The address of the machine from which the hosts are managed.</summary>
    public const string Manager = "10.0.0.1";

    /// <summary>The installer's account, which may do everything.</summary>
    public const string Installer = "installer";

    /// <summary>The port of the installer's sshd, which lets <see cref="Installer"/> in with <see cref="Key"/>.</summary>
    public const int InstallerPort = 2222;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    // Process 1 of its namespace lives as long as its standard input: when the tests die, however they die, the kernel ends the hosts.
    // An installer has left the hosts an address, by which they are reached the first time, and a way in of its own: who comes in through the
    // host's sshd is proven with a directory, elsewhere.
    private const string Site = """
        folder=$1
        port=$2
        shift 2
        mount -t tmpfs tmpfs "$folder/site"
        mkdir -p /run/systemd/nspawn "$folder/site/nspawn"
        mount --bind "$folder/site/nspawn" /run/systemd/nspawn
        ip link set lo up
        ip link add lan type bridge
        ip address add 10.0.0.1/24 dev lan
        ip link set lan up
        for host; do
            top=$folder/site/$host
            mkdir -p "$top/upper" "$top/work" "$top/root"
            mount -t overlay overlay -o "lowerdir=/,upperdir=$top/upper,workdir=$top/work" "$top/root"
            cd "$top/root"
            rm -rf etc/systemd/system etc/systemd/network etc/ssh/sshd_config.d etc/nftables.d etc/sysusers.d etc/tmpfiles.d etc/ringfence var/log/journal
            mkdir -p etc/systemd/system/multi-user.target.wants etc/systemd/network root/.ssh
            printf 'Port %s\nHostKey /etc/ssh/installer_key\nPermitRootLogin prohibit-password\nUsePAM no\nAuthorizedKeysFile /root/.ssh/authorized_keys\nSubsystem sftp internal-sftp\n' "$port" >etc/ssh/installer_config
            ssh-keygen -q -t ed25519 -N '' -f etc/ssh/installer_key
            printf '[Service]\nRuntimeDirectory=sshd\nRuntimeDirectoryPreserve=yes\nExecStart=/usr/sbin/sshd -D -f /etc/ssh/installer_config\n[Install]\nWantedBy=multi-user.target\n' >etc/systemd/system/installer-ssh.service
            ln -s ../installer-ssh.service /lib/systemd/system/ssh.service /lib/systemd/system/systemd-networkd.service etc/systemd/system/multi-user.target.wants/
            echo "$host" >etc/hostname
            printf '%s' "$host" | md5sum | cut -c1-32 >etc/machine-id
            printf '[Match]\nName=eno1\n[Network]\nAddress=10.0.0.1%s/24\n' "${host##*0}" >etc/systemd/network/50-installer.network
            # Other tests and the machine's owner may have given passwords: these hosts begin without.
            sed -i 's/^\([^:]*\):[^:]*:/\1:*:/' etc/shadow
            # Not root itself: that account is locked by what is applied.
            echo 'installer:x:0:0::/root:/bin/sh' >>etc/passwd
            echo 'installer:*:19000:0:99999:7:::' >>etc/shadow
            cp "$folder/key.pub" root/.ssh/authorized_keys
            chown -R 0:0 root/.ssh
            chmod -R go= root/.ssh
            cd /
            # 133 asks whoever started it to start it again: the host boots anew.
            (
                status=133
                while [ "$status" = 133 ]; do
                    status=0
                    systemd-nspawn -q --register=no --keep-unit --link-journal=no -D "$top/root" -M "$host" --network-veth-extra="$host-1:eno1" \
                        --network-veth-extra="$host-2:eno2" --console=pipe --boot systemd.unit=multi-user.target >>"$folder/$host.log" 2>&1 </dev/null ||
                        status=$?
                done
            ) &
        done
        cat >/dev/null
        exit 0
        """;

    private readonly ScratchFolder scratch = new();
    private readonly Lazy<Task<Process>> started;

    public BootedHosts() => started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The names of the hosts: <c>kvm-01</c> has 10.0.0.11, <c>kvm-02</c> has 10.0.0.12.</summary>
    public static IReadOnlyList<string> Names { get; } = ["kvm-01", "kvm-02"];

    /// <summary>The private key that opens <see cref="Installer"/> on the hosts.</summary>
    public string Key => Path.Combine(scratch.Path, "key");

    /// <summary>Skips the test where such hosts cannot be.</summary>
    public static async Task Demand()
    {
        Requires.Tool("systemd-nspawn", "sshd", "ssh-keygen", "nsenter");
        await Requires.Namespaces();
    }

    /// <summary>Runs a command on a host, beside its network: no firewall is in the way.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="script">A script for its shell.</param>
    internal async Task<CommandResult> On(string host, string script)
    {
        await started.Value;
        return await Command.Run("nsenter", ["-t", $"{Leader(host)}", "-a", "sh", "-euc", script]);
    }

    /// <summary>Runs a command in the network from which the hosts are managed.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables to set.</param>
    internal async Task<CommandResult> AtManager(IEnumerable<string> command, IReadOnlyDictionary<string, string>? environment = null) =>
        await Command.Run(
            "nsenter",
            ["-t", $"{await Top()}", "-n", .. command],
            timeout: TimeSpan.FromMinutes(5),
            environment: environment
        );

    /// <summary>A program that is started in the network from which the hosts are managed, for tests that end it.</summary>
    internal async Task<ProcessStartInfo> Starting(IEnumerable<string> command) =>
        new(DebianTools.Find("nsenter")!, ["-t", $"{await Top()}", "-n", .. command]);

    /// <summary>Boots a host again.</summary>
    /// <param name="host">The host's name.</param>
    internal async Task Reboot(string host)
    {
        var before = Leader(host);
        await On(host, "systemctl reboot --no-block");
        await Until(() => Task.FromResult(Leader(host) is var leader && leader != before && leader != 0), $"{host} does not come down");
        await Attach(host);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await Task.WhenAny(started.Value) is { IsCompletedSuccessfully: true } running)
        {
            using var process = await running;
            process.Kill();
            await process.WaitForExitAsync();
        }
        scratch.Dispose();
    }

    private async Task<Process> Start()
    {
        Directory.CreateDirectory(Path.Combine(scratch.Path, "site"));
        (await Command.Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", Key])).ByExitCode().ShouldAccept();
        string[] namespaces = ["--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc", "--propagation", "private"];
        var start = new ProcessStartInfo(
            DebianTools.Find("unshare")!,
            [.. namespaces, "sh", "-euc", Site, "sh", scratch.Path, $"{InstallerPort}", .. Names]
        )
        {
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = DebianTools.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        var process = Process.Start(start)!;
        top = process;
        foreach (var host in Names)
        {
            await Until(() => Task.FromResult(Leader(host) != 0), $"{host} does not start:\n{Log(host)}");
            await Attach(host);
        }
        return process;
    }

    private Process? top;

    private async Task Attach(string host)
    {
        var script =
            $"ip link set {host}-1 master lan && ip link set {host}-2 master lan && ip link set {host}-1 up && ip link set {host}-2 up";
        await Until(
            async () => (await Command.Run("nsenter", ["-t", $"{ChildOf(top!.Id)}", "-n", "sh", "-c", script])).ExitCode == 0,
            $"the network of {host} does not come up"
        );
        await Until(
            async () =>
                (await Command.Run("nsenter", ["-t", $"{Leader(host)}", "-a", "systemctl", "is-system-running"])).Output.Trim()
                    is "running"
                        or "degraded",
            $"{host} does not finish its boot:\n{Log(host)}"
        );
    }

    private async Task<int> Top() => ChildOf((await started.Value).Id);

    // Process 1 of a host: the only child of its systemd-nspawn, which the site's process 1 starts again and again.
    private int Leader(string host)
    {
        var nspawn = ChildrenOf(ChildOf(top!.Id))
            .SelectMany(ChildrenOf)
            .FirstOrDefault(child =>
                CommandLine(child) is var words
                && words.Contains("systemd-nspawn", StringComparison.Ordinal)
                && words.Contains($"-M\0{host}\0", StringComparison.Ordinal)
            );
        return nspawn == 0 ? 0 : ChildrenOf(nspawn).FirstOrDefault();
    }

    private static int ChildOf(int process) => ChildrenOf(process).FirstOrDefault();

    private static IEnumerable<int> ChildrenOf(int process)
    {
        var file = $"/proc/{process}/task/{process}/children";
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string CommandLine(int process) =>
        File.Exists($"/proc/{process}/cmdline") ? File.ReadAllText($"/proc/{process}/cmdline") : "";

    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50))
            if (waited.Elapsed > StartTimeout)
                throw new InvalidOperationException(otherwise);
    }

    private string Log(string host) =>
        File.Exists(Path.Combine(scratch.Path, $"{host}.log")) ? File.ReadAllText(Path.Combine(scratch.Path, $"{host}.log")) : "(no log)";
}
