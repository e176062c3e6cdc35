using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>
/// A real ovs-vswitchd with its database on private sockets, in namespaces of its own (mounts, network, processes): nothing of the machine's networks is seen or changed.
/// Bridges are to be of the userspace datapath, which needs no kernel module.
/// </summary>
internal sealed class OpenVSwitchDaemon : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    // The shell is process 1 of its namespace and lives as long as its standard input: when the tests die, however they die,
    // the kernel ends everything that was started in there.
    private const string InNamespaces = """
        ip link set lo up
        mkdir -p /run/netns
        mount -t tmpfs tmpfs /run/netns
        export OVS_RUNDIR="$1" OVS_LOGDIR="$1" OVS_DBDIR="$1"
        ovsdb-tool create "$1/conf.db" /usr/share/openvswitch/vswitch.ovsschema >>"$1/log" 2>&1
        ovsdb-server "$1/conf.db" --remote="punix:$1/db.sock" --unixctl="$1/ovsdb.ctl" >>"$1/log" 2>&1 &
        while ! [ -S "$1/db.sock" ]; do sleep 0.05; done
        ovs-vsctl --no-wait --timeout=30 init >>"$1/log" 2>&1
        ovs-vswitchd "unix:$1/db.sock" --unixctl="$1/vswitchd.ctl" >>"$1/log" 2>&1 &
        ovs-vsctl --timeout=30 show >>"$1/log" 2>&1
        : >"$1/ready"
        cat >/dev/null
        exit 0
        """;

    private readonly ScratchFolder scratch;
    private readonly Process process;
    private int inside;

    private OpenVSwitchDaemon(Process process, ScratchFolder scratch)
    {
        this.process = process;
        this.scratch = scratch;
    }

    /// <summary>The folder of the sockets, in which tests may put files.</summary>
    public string Folder => scratch.Path;

    /// <summary>Starts one; skips the running test when something is missing.</summary>
    public static async Task<OpenVSwitchDaemon> Start()
    {
        Requires.Tool("ovs-vswitchd", "ovs-ofctl", "ethtool", "nsenter");
        await Requires.Namespaces();
        var scratch = new ScratchFolder();
        string[] namespaces = ["--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc", "--propagation", "private"];
        var start = new ProcessStartInfo(DebianTools.Find("unshare")!, [.. namespaces, "sh", "-euc", InNamespaces, "sh", scratch.Path])
        {
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = DebianTools.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        var daemon = new OpenVSwitchDaemon(Process.Start(start)!, scratch);
        try
        {
            await daemon.WaitUntilReady();
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a shell script where Open vSwitch runs.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">What it finds in <c>$1</c>, <c>$2</c>, …</param>
    public async Task<string> Run(string script, params string[] arguments)
    {
        var result = await Try(script, arguments);
        result.ByExitCode().ShouldAccept();
        return result.Output;
    }

    /// <inheritdoc cref="Run"/>
    public async Task<CommandResult> Try(string script, params string[] arguments) =>
        await Command.Run(
            "nsenter",
            [
                "--target",
                inside.ToString(CultureInfo.InvariantCulture),
                "--mount",
                "--net",
                "--pid",
                "sh",
                "-euc",
                script,
                "sh",
                .. arguments,
            ],
            environment: new System.Collections.Generic.Dictionary<string, string> { ["OVS_RUNDIR"] = Folder }
        );

    /// <summary>Ends ovs-vswitchd and starts it again: the database stays, flows are gone.</summary>
    public async Task RestartSwitches() =>
        await Run(
            """
            ovs-appctl -t "$OVS_RUNDIR/vswitchd.ctl" exit
            while [ -e "$OVS_RUNDIR/vswitchd.ctl" ]; do sleep 0.05; done
            ovs-vswitchd "unix:$OVS_RUNDIR/db.sock" --unixctl="$OVS_RUNDIR/vswitchd.ctl" >>"$OVS_RUNDIR/log" 2>&1 </dev/null &
            while ! [ -e "$OVS_RUNDIR/vswitchd.ctl" ]; do sleep 0.05; done
            ovs-appctl -t "$OVS_RUNDIR/vswitchd.ctl" version
            """
        );

    /// <summary>A namespace that was made by <c>ip netns add</c>.</summary>
    /// <param name="name">Its name.</param>
    public NetworkNamespace Namespace(string name) => new($"/proc/{inside.ToString(CultureInfo.InvariantCulture)}/root/run/netns/{name}");

    public async ValueTask DisposeAsync()
    {
        // SIGKILL, because unshare ignores SIGTERM while it waits; its death takes the whole process namespace along.
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        scratch.Dispose();
    }

    private async Task WaitUntilReady()
    {
        for (var waited = Stopwatch.StartNew(); !File.Exists(Path.Combine(Folder, "ready")); await Task.Delay(20))
        {
            if (!process.HasExited && waited.Elapsed < StartTimeout)
                continue;
            var log = Path.Combine(Folder, "log");
            throw new InvalidOperationException(
                $"ovs-vswitchd did not start:\n{(File.Exists(log) ? await File.ReadAllTextAsync(log) : "(no log)")}"
            );
        }
        var id = process.Id.ToString(CultureInfo.InvariantCulture);
        var children = await File.ReadAllTextAsync($"/proc/{id}/task/{id}/children");
        inside = int.Parse(children.Split(' ').First(), CultureInfo.InvariantCulture);
    }
}
