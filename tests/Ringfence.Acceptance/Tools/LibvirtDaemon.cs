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

    private readonly Lazy<Task<Process>> started;
    private readonly ScratchFolder scratch = new();

    public LibvirtDaemon() => started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The folder that holds the daemon's socket, log and private copies of the system's folders.</summary>
    public string Folder => scratch.Path;

    /// <summary>Whether domains of type <c>kvm</c> can be defined here; without <c>/dev/kvm</c> libvirt takes only <c>qemu</c>.</summary>
    public static bool OffersKvm => File.Exists("/dev/kvm");

    private string Socket => Path.Combine(Folder, "libvirt-sock");

    /// <summary>Runs virsh against the daemon.</summary>
    /// <param name="args">A virsh command and its arguments.</param>
    internal async Task<CommandResult> Virsh(params string[] args)
    {
        Requires.Tool("virsh", "libvirtd", "virtlogd", "qemu-system-x86_64");
        await Requires.Namespaces();
        await started.Value;
        return await Command.Run("virsh", ["-q", "-c", $"qemu+unix:///system?socket={Socket}", .. args]);
    }

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
        scratch.Write(
            "libvirtd.conf",
            $"""
            unix_sock_dir = "{Folder}"
            unix_sock_rw_perms = "0600"
            auth_unix_rw = "none"
            auth_unix_ro = "none"
            """
        );
        string[] namespaces = ["--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc", "--propagation", "private"];
        var start = new ProcessStartInfo(DebianTools.Find("unshare")!, [.. namespaces, "sh", "-euc", InNamespaces, "sh", Folder])
        {
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = DebianTools.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";

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
