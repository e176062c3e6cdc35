using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a vSphere resource pool (paper III).</summary>
public sealed class ResourcePoolBuilder : ElementBuilder<ResourcePoolBuilder>
{
    // What vSphere takes as custom shares.
    private const int MostShares = 1_000_000;

    private Setting<int>? cpuShares;
    private Setting<CpuQuantity>? cpuReservation;
    private Setting<CpuQuantity>? cpuLimit;
    private Setting<int>? memoryShares;
    private Setting<ByteSize>? memoryReservation;
    private Setting<ByteSize>? memoryLimit;

    internal ResourcePoolBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) { }

    /// <summary>Sets what the pool gets of the CPU.</summary>
    /// <param name="shares">The shares against sibling pools and machines, 1 to 1000000; 4000 when left out.</param>
    /// <param name="reservation">The guaranteed CPU, in MHz or cores: <c>8000.Megahertz()</c>; nothing when left out.</param>
    /// <param name="limit">The most CPU, in MHz or cores; no bound when left out.</param>
    /// <exception cref="MalformedValueException">The shares are out of range.</exception>
    public ResourcePoolBuilder Cpu(
        Setting<int>? shares = null,
        Setting<CpuQuantity>? reservation = null,
        Setting<CpuQuantity>? limit = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        cpuShares = shares?.Within(1, MostShares, nameof(shares), here);
        cpuReservation = reservation.From(nameof(reservation), here);
        cpuLimit = limit.From(nameof(limit), here);
        return this;
    }

    /// <summary>Sets what the pool gets of the memory.</summary>
    /// <param name="shares">The shares against sibling pools and machines, 1 to 1000000; 163840 when left out.</param>
    /// <param name="reservation">The guaranteed memory: <c>64.GiB()</c>; nothing when left out.</param>
    /// <param name="limit">The most memory; no bound when left out.</param>
    /// <exception cref="MalformedValueException">The shares are out of range.</exception>
    public ResourcePoolBuilder Memory(
        Setting<int>? shares = null,
        Setting<ByteSize>? reservation = null,
        Setting<ByteSize>? limit = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        memoryShares = shares?.Within(1, MostShares, nameof(shares), here);
        memoryReservation = reservation.From(nameof(reservation), here);
        memoryLimit = limit.From(nameof(limit), here);
        return this;
    }

    internal ResourcePool Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            CpuShares = cpuShares,
            CpuReservation = cpuReservation,
            CpuLimit = cpuLimit,
            MemoryShares = memoryShares,
            MemoryReservation = memoryReservation,
            MemoryLimit = memoryLimit,
        };
    }
}
