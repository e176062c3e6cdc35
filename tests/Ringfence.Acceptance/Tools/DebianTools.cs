using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Ringfence.Acceptance;

/// <summary>The real tools that judge what Ringfence writes, and where each comes from.</summary>
internal static class DebianTools
{
    /// <summary>Tool → Debian package. Every package named here stands in <c>tests/debian-packages.txt</c>; a test says so.</summary>
    public static readonly FrozenDictionary<string, string> Packages = new Dictionary<string, string>
    {
        ["ansible-lint"] = "ansible-lint",
        ["ansible-playbook"] = "ansible",
        ["augtool"] = "augeas-tools",
        ["busybox"] = "busybox",
        ["dbus-daemon"] = "dbus-daemon",
        ["ethtool"] = "ethtool",
        ["faillock"] = "libpam-modules-bin",
        ["getent"] = "libc-bin",
        ["go"] = "golang-go",
        ["ip"] = "iproute2",
        ["kadmin.local"] = "krb5-admin-server",
        ["kdestroy"] = "krb5-user",
        ["kinit"] = "krb5-user",
        ["krb5kdc"] = "krb5-kdc",
        ["ldapadd"] = "ldap-utils",
        ["ldapmodify"] = "ldap-utils",
        ["libvirtd"] = "libvirt-daemon-system",
        ["modprobe"] = "kmod",
        ["mount"] = "mount",
        ["nc"] = "netcat-openbsd",
        ["nft"] = "nftables",
        ["node"] = "nodejs",
        ["npm"] = "npm",
        ["nsenter"] = "util-linux",
        ["openssl"] = "openssl",
        ["ovs-ofctl"] = "openvswitch-switch",
        ["ovs-vswitchd"] = "openvswitch-switch",
        ["ovsdb-server"] = "openvswitch-switch",
        ["pamtester"] = "pamtester",
        ["ping"] = "iputils-ping",
        ["pkcheck"] = "polkitd",
        ["python3"] = "python3",
        ["qemu-img"] = "qemu-utils",
        ["qemu-system-x86_64"] = "qemu-system-x86",
        ["samba"] = "samba",
        ["samba-tool"] = "samba-common-bin",
        ["setpriv"] = "util-linux",
        ["slapd"] = "slapd",
        ["ssh"] = "openssh-client",
        ["ssh-keygen"] = "openssh-client",
        ["sshd"] = "openssh-server",
        ["sssctl"] = "sssd-tools",
        ["sssd"] = "sssd-common",
        ["sudo"] = "sudo",
        ["systemd-analyze"] = "systemd",
        ["systemd-nspawn"] = "systemd-container",
        ["systemd-sysusers"] = "systemd",
        ["systemd-tmpfiles"] = "systemd",
        ["udevadm"] = "udev",
        ["unshare"] = "util-linux",
        ["useradd"] = "passwd",
        ["virsh"] = "libvirt-clients",
        ["virt-xml-validate"] = "libvirt-clients",
        ["virtlogd"] = "libvirt-daemon-system",
        ["visudo"] = "sudo",
        ["xmllint"] = "libxml2-utils",
    }.ToFrozenDictionary();

    /// <summary>PATH with the folders of the system's programs, which a user's PATH lacks on Debian.</summary>
    public static string SearchPath { get; } =
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin";

    /// <summary>The path of a tool, or <see langword="null"/> when it is not installed.</summary>
    /// <param name="tool">The name of the program.</param>
    public static string? Find(string tool) =>
        SearchPath
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    /// <summary>Whether a PAM module is installed.</summary>
    /// <param name="module">The name of its file.</param>
    public static bool HasPamModule(string module) =>
        Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Any(folder => File.Exists(Path.Combine(folder, "security", module)));

    /// <summary>What to install for a tool, as a phrase.</summary>
    /// <param name="tool">The name of the program.</param>
    /// <exception cref="ArgumentException">The tool is not in the table: tests may rely on known tools only.</exception>
    public static string Source(string tool) =>
        Packages.TryGetValue(tool, out var package)
            ? $"{tool} (Debian package {package})"
            : throw new ArgumentException($"'{tool}' is not in {nameof(DebianTools)}.{nameof(Packages)}.", nameof(tool));
}
