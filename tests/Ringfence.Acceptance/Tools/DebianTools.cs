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
        ["ansible-playbook"] = "ansible",
        ["ansible-lint"] = "ansible-lint",
        ["ip"] = "iproute2",
        ["kdestroy"] = "krb5-user",
        ["libvirtd"] = "libvirt-daemon-system",
        ["mount"] = "mount",
        ["nft"] = "nftables",
        ["nsenter"] = "util-linux",
        ["ovs-vswitchd"] = "openvswitch-switch",
        ["ovsdb-server"] = "openvswitch-switch",
        ["ping"] = "iputils-ping",
        ["python3"] = "python3",
        ["qemu-img"] = "qemu-utils",
        ["qemu-system-x86_64"] = "qemu-system-x86",
        ["ssh-keygen"] = "openssh-client",
        ["sshd"] = "openssh-server",
        ["sssctl"] = "sssd-tools",
        ["systemd-analyze"] = "systemd",
        ["systemd-nspawn"] = "systemd-container",
        ["systemd-sysusers"] = "systemd",
        ["systemd-tmpfiles"] = "systemd",
        ["unshare"] = "util-linux",
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

    /// <summary>What to install for a tool, as a phrase.</summary>
    /// <param name="tool">The name of the program.</param>
    /// <exception cref="ArgumentException">The tool is not in the table: tests may rely on known tools only.</exception>
    public static string Source(string tool) =>
        Packages.TryGetValue(tool, out var package)
            ? $"{tool} (Debian package {package})"
            : throw new ArgumentException($"'{tool}' is not in {nameof(DebianTools)}.{nameof(Packages)}.", nameof(tool));
}
