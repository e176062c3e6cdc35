using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Emit;
using Tmds.DBus.Protocol;

namespace Ringfence.Acceptance;

/// <summary>
/// A real polkitd on a private D-Bus, and a real libvirtd that asks it, in namespaces with users of their own. polkitd is asked over D-Bus about a process of
/// each user; rules are loaded while it runs, as on a host.
/// </summary>
public sealed class PolkitHost : IAsyncDisposable
{
    private const int FirstUid = 70_000;
    private const string Authority = "org.freedesktop.PolicyKit1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // polkitd gives up root at once: it must be let through to the bus, and see rules and user names.
    private const string Prologue = """
        chmod 0711 "$1"
        cat /etc/passwd "$1/users" >"$1/passwd"
        chmod 0644 "$1/passwd"
        mkdir -m 0755 "$1/rules.d"
        mount --bind "$1/passwd" /etc/passwd
        mount --bind "$1/rules.d" /etc/polkit-1/rules.d
        export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
        dbus-daemon --config-file="$1/bus.conf" --nofork >>"$1/log" 2>&1 &
        until [ -S "$1/bus" ]; do sleep 0.02; done
        /usr/lib/polkit-1/polkitd >"$1/polkit.log" 2>&1 &
        while IFS=: read -r name password uid gid rest; do
            setpriv --reuid="$uid" --regid="$gid" --clear-groups sleep infinity &
            echo "$name $!" >>"$1/callers"
        done <"$1/users"
        """;

    /// <summary>The users of the host. What any of them may do is up to the rules.</summary>
    public static IReadOnlyList<string> Users { get; } =
    ["alice", "bob", "chen", "dora", "erin", "frank", "gina", "mallory", "operator", "stranger", "constructor"];

    private readonly LibvirtDaemon libvirt;
    private readonly Lazy<Task<DBusConnection>> connected;
    private readonly Dictionary<string, int> callers = [];

    public PolkitHost()
    {
        libvirt = new(Kvm.AcceptanceFleet.Files("etc/libvirt/libvirtd.conf")[0].Content, Prologue);
        connected = new(Connect, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Puts rules into force, in the place of those before.</summary>
    /// <param name="rules">The file, as it was emitted.</param>
    internal async Task Load(EmittedFile rules)
    {
        await connected.Value;
        var place = Path.Combine(libvirt.Folder, "rules.d", Path.GetFileName(rules.Path));
        var loadsBefore = Loads().Count;
        libvirt.Prepare("incoming", rules.Content);
        File.SetUnixFileMode(Path.Combine(libvirt.Folder, "incoming"), rules.Mode);
        File.Move(Path.Combine(libvirt.Folder, "incoming"), place, overwrite: true);

        using var deadline = new CancellationTokenSource(Patience);
        while (Loads().Count == loadsBefore)
            await Task.Delay(5, deadline.Token);
        if (Loads()[^1] is { Length: > 0 } complaint)
            throw new InvalidOperationException($"polkitd does not take the rules: {complaint}");
    }

    /// <summary>Whether polkitd allows a user something.</summary>
    /// <param name="user">One of <see cref="Users"/>.</param>
    /// <param name="action">The whole id of the action.</param>
    /// <param name="details">What libvirt says of the object.</param>
    internal async Task<bool> Allows(string user, string action, IReadOnlyDictionary<string, string> details)
    {
        var bus = await connected.Value;
        return await bus.CallMethodAsync(Question(bus, user, action, details), (message, _) => ReadVerdict(message), null)
            .WaitAsync(Patience);
    }

    /// <summary>Runs virsh as a user.</summary>
    internal Task<CommandResult> Virsh(string user, params string[] args) => libvirt.VirshAs(FirstUid + IndexOf(user), args);

    /// <summary>Removes what tests defined in libvirt.</summary>
    internal Task Clear() => libvirt.Clear();

    /// <summary>Runs virsh as root.</summary>
    internal Task<CommandResult> VirshAsRoot(params string[] args) => libvirt.Virsh(args);

    public async ValueTask DisposeAsync()
    {
        if (connected.IsValueCreated && connected.Value.IsCompletedSuccessfully)
            (await connected.Value).Dispose();
        await libvirt.DisposeAsync();
    }

    private async Task<DBusConnection> Connect()
    {
        Requires.Tool("pkcheck", "dbus-daemon", "setpriv");
        libvirt.Prepare("bus.conf", Bus(libvirt.Folder));
        libvirt.Prepare("users", string.Concat(Users.Select((user, index) => Account(user, FirstUid + index))));
        await libvirt.Running();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(libvirt.Folder, "callers")))
            callers.Add(line.Split(' ')[0], int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        var bus = new DBusConnection($"unix:path={libvirt.Folder}/bus");
        await bus.ConnectAsync().AsTask().WaitAsync(Patience);
        return bus;
    }

    private static string Bus(string folder) =>
        $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>system</type>
              <listen>unix:path={folder}/bus</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow user="*"/>
                <allow own="*"/>
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
              </policy>
            </busconfig>
            """;

    // The verdict is a structure that begins with whether the subject is authorized.
    private static bool ReadVerdict(Message message)
    {
        var reader = message.GetBodyReader();
        reader.AlignStruct();
        return reader.ReadBool();
    }

    private static string Account(string name, int uid) => $"{name}:x:{uid}:{LibvirtDaemon.NoGroup}::/nonexistent:/usr/sbin/nologin\n";

    private static int IndexOf(string user) => Users.Select((name, index) => (name, index)).Single(known => known.name == user).index;

    // CheckAuthorization(subject, action, details, flags, cancellation id); no flag, so that nobody is asked for a password.
    private MessageBuffer Question(DBusConnection bus, string user, string action, IReadOnlyDictionary<string, string> details)
    {
        using var writer = bus.GetMessageWriter();
        writer.WriteMethodCallHeader(
            Authority,
            "/org/freedesktop/PolicyKit1/Authority",
            Authority + ".Authority",
            "CheckAuthorization",
            "(sa{sv})sa{ss}us"
        );
        writer.WriteStructureStart();
        writer.WriteString("unix-process");
        writer.WriteDictionary(
            new Dictionary<string, VariantValue>
            {
                ["pid"] = (uint)callers[user],
                ["start-time"] = 0UL,
                ["uid"] = FirstUid + IndexOf(user),
            }
        );
        writer.WriteString(action);
        var dictionary = writer.WriteDictionaryStart();
        foreach (var (key, value) in details)
        {
            writer.WriteDictionaryEntryStart();
            writer.WriteString(key);
            writer.WriteString(value);
        }
        writer.WriteDictionaryEnd(dictionary);
        writer.WriteUInt32(0);
        writer.WriteString("");
        return writer.CreateMessage();
    }

    /// <summary>What polkitd complained of at each load of the rules.</summary>
    private List<string> Loads()
    {
        var (loads, complaints) = (new List<string>(), "");
        using var reader = new StreamReader(
            new FileStream(Path.Combine(libvirt.Folder, "polkit.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        while (reader.ReadLine() is { } line)
            if (line.Contains("Finished loading", StringComparison.Ordinal))
            {
                loads.Add(complaints);
                complaints = "";
            }
            else if (line.Contains("Error", StringComparison.Ordinal))
                complaints += line + "\n";
        return loads;
    }
}
