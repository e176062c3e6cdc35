using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>
/// A real libvirtd with virtlogd on a private socket, in namespaces of its own (mounts, network, processes): nothing of the machine's
/// libvirt, networks or firewall is seen or changed. Starts at the first use, because a machine without libvirt skips tests one by one.
/// </summary>
public sealed class LibvirtDaemon : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    // The machine's own definitions stay out: a domain with autostart would be started a second time. Only the stock filters come along.
    // A /dev/kvm that only root may open makes libvirt probe QEMU anew for every definition (9 s each): the private one is open to all.
    // The shell is process 1 of its namespace and lives as long as its standard input: when the tests die, however they die,
    // the kernel ends everything that was started in there. It must not become `cat`: process 1 has orphans to bury.
    private const string InNamespaces = """
        ip link set lo up
        mkdir -p "$1/etc/libvirt" "$1/run/libvirt"
        cp -r /usr/share/libvirt/nwfilter "$1/etc/libvirt/"
        for folder in /etc/libvirt /run/libvirt /var/lib/libvirt /var/cache/libvirt /var/log/libvirt; do
            mkdir -p "$folder" "$1$folder"
            mount --bind "$1$folder" "$folder"
        done
        if [ -e /dev/kvm ]; then
            mkdir "$1/dev"
            mount -t tmpfs tmpfs "$1/dev"
            mknod -m 0666 "$1/dev/kvm" c 10 232
            mount --bind "$1/dev/kvm" /dev/kvm
        fi
        virtlogd -p "$1/virtlogd.pid" >>"$1/log" 2>&1 &
        libvirtd -f "$1/libvirtd.conf" -p "$1/libvirtd.pid" >>"$1/log" 2>&1 &
        cat >/dev/null
        exit 0
        """;

    /// <summary>Debian's group <c>nogroup</c>: libvirt looks up the groups of its callers.</summary>
    internal const int NoGroup = 65534;

    // The tests run as root, whom the socket's permissions suffice.
    private const string NoAuthentication = """
        unix_sock_rw_perms = "0600"
        auth_unix_rw = "none"
        auth_unix_ro = "none"
        """;

    private readonly Lazy<Task<Process>> started;
    private readonly ScratchFolder scratch = new();
    private readonly string configuration;
    private readonly string prologue;

    public LibvirtDaemon()
        : this(NoAuthentication, "") { }

    /// <summary>A daemon with a configuration of its own.</summary>
    /// <param name="configuration">libvirtd.conf, without the folder of the sockets.</param>
    /// <param name="prologue">What a shell does in the namespaces before; <c>$1</c> is <see cref="Folder"/>.</param>
    internal LibvirtDaemon(string configuration, string prologue)
    {
        this.configuration = configuration;
        this.prologue = prologue;
        started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The folder that holds the daemon's socket, log and private copies of the system's folders.</summary>
    public string Folder => scratch.Path;

    /// <summary>Whether domains of type <c>kvm</c> can be defined here; without <c>/dev/kvm</c> libvirt takes only <c>qemu</c>.</summary>
    public static bool OffersKvm => File.Exists("/dev/kvm");

    private string Socket => Path.Combine(Folder, "libvirt-sock");

    /// <summary>Runs virsh against the daemon.</summary>
    /// <param name="args">A virsh command and its arguments.</param>
    internal Task<CommandResult> Virsh(params string[] args) => VirshAs(0, args);

    /// <summary>Runs virsh against the daemon as another user, inside of the daemon's namespaces: only there it can tell the caller's process.</summary>
    /// <param name="uid">The user's number.</param>
    /// <param name="args">A virsh command and its arguments.</param>
    internal async Task<CommandResult> VirshAs(int uid, params string[] args)
    {
        Requires.Tool("nsenter", "setpriv");
        var daemon = await Running();
        var inside = await File.ReadAllTextAsync($"/proc/{daemon.Id}/task/{daemon.Id}/children");
        string[] user = ["setpriv", $"--reuid={uid}", $"--regid={NoGroup}", "--clear-groups", "env", "HOME=/nonexistent"];
        string[] enter = ["-t", inside.Trim(), "--mount", "--net", "--pid", "--ipc", "--"];
        string[] virsh = ["virsh", "-q", "-c", $"qemu+unix:///system?socket={Socket}"];
        return await Command.Run("nsenter", [.. enter, .. user, .. virsh, .. args]);
    }

    /// <summary>The process in which everything of the daemon lives, started if need be.</summary>
    internal async Task<Process> Running()
    {
        Requires.Tool("virsh", "libvirtd", "virtlogd", "qemu-system-x86_64");
        await Requires.Namespaces();
        return await started.Value;
    }

    /// <summary>Writes a file into <see cref="Folder"/>: before the start for the prologue, or later for the daemon.</summary>
    internal void Prepare(string name, string text) => scratch.Write(name, text);

    /// <summary>Defines an object; with libvirt's schema, without which an unknown element vanishes and nobody is told.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="file">The path of its description.</param>
    internal async Task<Judgement> Define(LibvirtKind kind, string file) => (await Virsh(kind.Define, "--validate", file)).ByExitCode();

    /// <summary>What libvirt made of an object that was defined.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    internal async Task<string> Dump(LibvirtKind kind, string name)
    {
        var result = await Virsh([.. kind.Dump, name]);
        result.ByExitCode().ShouldAccept();
        return result.Output;
    }

    /// <summary>Removes all domains, networks and filters that tests defined, so that each test starts from the same place.</summary>
    internal async Task Clear()
    {
        // A network that is active outlives its definition.
        foreach (var network in await Names(LibvirtKind.Network))
            await Virsh("net-destroy", network);
        foreach (var kind in new[] { LibvirtKind.Domain, LibvirtKind.Network, LibvirtKind.NetworkFilter })
        foreach (var name in await Names(kind))
            (await Virsh([.. kind.Undefine, name])).ByExitCode().ShouldAccept();
    }

    /// <summary>The names of the objects that tests defined.</summary>
    /// <param name="kind">The kind of object.</param>
    internal async Task<string[]> Names(LibvirtKind kind)
    {
        var result = await Virsh([.. kind.List]);
        result.ByExitCode().ShouldAccept();
        var names = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // `nwfilter-list` alone has no --name: its lines are "uuid   name".
        return [.. names.Select(line => line.Split(' ')[^1]).Where(name => !IsStockFilter(kind, name))];
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await Task.WhenAny(started.Value) is { IsCompletedSuccessfully: true } running)
        {
            using var process = await running;
            await End(process);
        }
        scratch.Dispose();
    }

    private static bool IsStockFilter(LibvirtKind kind, string name) =>
        kind == LibvirtKind.NetworkFilter && File.Exists($"/usr/share/libvirt/nwfilter/{name}.xml");

    private async Task<Process> Start()
    {
        scratch.Write("libvirtd.conf", $"{configuration}\nunix_sock_dir = \"{Folder}\"\n");
        string[] namespaces = ["--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc", "--propagation", "private"];
        var start = new ProcessStartInfo(
            DebianTools.Find("unshare")!,
            [.. namespaces, "sh", "-euc", prologue + "\n" + InNamespaces, "sh", Folder]
        )
        {
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = DebianTools.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        // Without the machine's bus there is no systemd to ask, and libvirtd makes the control groups of guests itself, wherever the tests run.
        start.Environment["DBUS_SYSTEM_BUS_ADDRESS"] = $"unix:path={Folder}/bus";

        var process = Process.Start(start)!;
        for (var waited = Stopwatch.StartNew(); !File.Exists(Socket); await Task.Delay(20))
        {
            if (!process.HasExited && waited.Elapsed < StartTimeout)
                continue;
            await End(process);
            throw new InvalidOperationException($"libvirtd did not start:\n{Log()}");
        }
        return process;
    }

    // SIGKILL, because unshare ignores SIGTERM while it waits; its death takes the whole process namespace along.
    private static async Task End(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private string Log() => File.Exists(Path.Combine(Folder, "log")) ? File.ReadAllText(Path.Combine(Folder, "log")) : "(no log)";
}
