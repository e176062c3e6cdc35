namespace Ringfence.Model;

/// <summary>A vSphere resource pool: machines that share what is set aside for them (paper III).</summary>
public sealed record ResourcePool : Element
{
    /// <summary>The CPU shares against its siblings; vSphere's "normal" (4000) when not set.</summary>
    public Setting<int>? CpuShares { get; init; }

    /// <summary>The CPU that it is guaranteed; nothing when not set.</summary>
    public Setting<CpuQuantity>? CpuReservation { get; init; }

    /// <summary>The most CPU that its machines use together; no bound when not set.</summary>
    public Setting<CpuQuantity>? CpuLimit { get; init; }

    /// <summary>The memory shares against its siblings; vSphere's "normal" (163840) when not set.</summary>
    public Setting<int>? MemoryShares { get; init; }

    /// <summary>The memory that it is guaranteed; nothing when not set.</summary>
    public Setting<ByteSize>? MemoryReservation { get; init; }

    /// <summary>The most memory that its machines use together; no bound when not set.</summary>
    public Setting<ByteSize>? MemoryLimit { get; init; }
}
