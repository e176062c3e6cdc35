namespace Ringfence.Emit;

/// <summary>Places on a KVM host that emitted files speak of.</summary>
internal static class KvmPaths
{
    /// <summary>libvirt's default storage pool: the folder of the machines' disks, which the security drivers let QEMU read.</summary>
    public const string Images = "/var/lib/libvirt/images";
}
