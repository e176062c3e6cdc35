using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>Groups of a host whose members read its disks and secrets, drive its hypervisor or become root.</summary>
internal static class HostGroups
{
    public static IReadOnlyList<string> Privileged { get; } =
    ["adm", "disk", "docker", "kvm", "libvirt", "libvirt-qemu", "lxd", "root", "shadow", "staff", "sudo", "systemd-journal", "wheel"];
}
