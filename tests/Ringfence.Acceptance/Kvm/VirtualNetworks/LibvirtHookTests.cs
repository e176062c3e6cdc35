using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A real libvirtd starts an emitted domain on an emitted switch, and its hook numbers the port before the guest runs.</summary>
public sealed partial class LibvirtHookTests
{
    // libvirt, its hook and the script find their files where they are on a host: all of /etc is a layer over the machine's that is gone with the namespace.
    private const string StartLibvirt = """
        mkdir "$1/layer"; mount -t tmpfs tmpfs "$1/layer"; mkdir "$1/layer/upper" "$1/layer/work"
        mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/layer/upper,workdir=$1/layer/work" /etc
        rm -rf /etc/libvirt; mkdir -p /etc/libvirt /run/openvswitch
        cp -r "$1/files/kvm-01/etc/." /etc/; chmod -R u+x /etc/libvirt/hooks
        mount --bind "$1" /run/openvswitch
        for folder in /run/libvirt /var/lib/libvirt /var/cache/libvirt /var/log/libvirt; do
            mkdir -p "$folder" "$1/private$folder"
            mount --bind "$1/private$folder" "$folder"
        done
        printf 'unix_sock_dir = "%s"\nauth_unix_rw = "none"\nauth_unix_ro = "none"\n' "$1" >"$1/libvirtd.conf"
        printf 'security_driver = "none"\nuser = "root"\ngroup = "root"\ncgroup_controllers = []\n' >/etc/libvirt/qemu.conf
        virtlogd -p "$1/virtlogd.pid" >>"$1/log" 2>&1 &
        libvirtd -f "$1/libvirtd.conf" -p "$1/libvirtd.pid" >>"$1/log" 2>&1 &
        for attempt in $(seq 600); do [ -S "$1/libvirt-sock" ] && break; sleep 0.1; done
        """;

    private const string Virsh = "virsh -q -c \"qemu+unix:///system?socket=$1/libvirt-sock\"";

    [Fact]
    public async Task Started_guest_has_its_number_and_one_whose_hook_fails_does_not_start()
    {
        Requires.Tool("libvirtd", "virtlogd", "virsh", "qemu-system-x86_64");
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", 110))
                                .VirtualMachine("web-1", vm => vm.Memory(64.MiB()).Nic("web"))
                    )
            )
            .Build();
        await using var network = await EmittedNetwork.Start(fleet, "kvm-01");
        var folder = network.Daemon.Folder;
        var guest = network.Guest("web-1");
        // The namespace that stands for a guest elsewhere leaves its place to a real one.
        await network.Daemon.Run($"ovs-vsctl -t 30 del-port {guest.Port}; ip link del {guest.Port}");
        await network.Daemon.Run(StartLibvirt, folder);
        var files = FleetEmitter.Emit(fleet).Files;
        var domain = files
            .Single(file => file.Path.EndsWith("domains/web-1.xml", StringComparison.Ordinal))
            .Content.Replace("<domain type=\"kvm\">", "<domain type=\"qemu\">")
            .Replace("<cpu mode=\"host-model\" check=\"partial\"/>", "");
        // The namespaces have no cgroups of their own to divide, and the kernel need not have AppArmor.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "domain.xml"),
            OfRealHosts().Replace(domain, ""),
            TestContext.Current.CancellationToken
        );
        await network.Daemon.Run(
            $"{Virsh} net-define \"$1/files/kvm-01/libvirt/networks/tenant0.xml\"; {Virsh} net-start tenant0; {Virsh} define --validate \"$1/domain.xml\"",
            folder
        );

        (await network.Daemon.Try($"{Virsh} start web-1", folder)).ByExitCode().ShouldAccept();

        var wanted = Number()
            .Match(await File.ReadAllTextAsync(Path.Combine(network.FlowFolder, "configure.sh"), TestContext.Current.CancellationToken));
        Assert.Equal(guest.Port, wanted.Groups[1].Value);
        Assert.Equal(wanted.Groups[2].Value, (await network.Daemon.Run($"ovs-vsctl -t 30 get Interface {guest.Port} ofport")).Trim());
        Assert.Equal("110", (await network.Daemon.Run($"ovs-vsctl -t 30 get Port {guest.Port} tag")).Trim());

        await network.Daemon.Run($"{Virsh} destroy web-1", folder);
        await network.Daemon.Run("echo 'exit 7' >/etc/ringfence/openvswitch/configure.sh");
        (await network.Daemon.Try($"{Virsh} start web-1", folder)).ByExitCode().ShouldReject("Hook script execution failed");
        Assert.DoesNotContain(guest.Port, await network.Daemon.Run("ovs-vsctl -t 30 list-ports tenant0"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<cputune>.*?</cputune>|<seclabel [^>]*>", RegexOptions.Singleline)]
    private static partial Regex OfRealHosts();

    [GeneratedRegex("^port '([^']+)' ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Number();
}
