using System.Collections.Generic;

namespace Ringfence.Emit;

internal sealed record DomainView(
    string Name,
    string Uuid,
    string Address,
    long MemoryKib,
    int Vcpus,
    int Shares,
    int Period,
    long? Quota,
    IReadOnlyList<DiskView> Disks,
    IReadOnlyList<NicView> Nics
)
{
    public bool IsCapped => Quota is not null;
}

internal sealed record DiskView(string File, string Target);

internal sealed record NicView(string Mac, string Network, string PortGroup, string Target);

internal sealed record VolumeView(string Name, string File, long Bytes);
