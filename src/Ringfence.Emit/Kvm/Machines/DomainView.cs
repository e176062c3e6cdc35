using System.Collections.Generic;

namespace Ringfence.Emit;

internal sealed record DomainView(
    string Name,
    string Uuid,
    string Address,
    long MemoryKib,
    MachineCpus Cpus,
    IReadOnlyList<DiskView> Disks,
    IReadOnlyList<NicView> Nics,
    IReadOnlyList<HostDeviceView> HostDevices
);

internal sealed record DiskView(string File, string Target);

internal sealed record NicView(string Mac, string Network, string PortGroup, string Target);

internal sealed record VolumeView(string Name, string File, long Bytes);

/// <summary>How QEMU is confined on every host alike.</summary>
internal sealed record ConfinementView;
