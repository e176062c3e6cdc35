namespace Ringfence.Model;

/// <summary>A virtual machine's share of the memory, where the hypervisor shares it out.</summary>
public sealed record MachineMemory
{
    /// <summary>The relative weight against other machines; a share of 200 gets twice the memory of 100 when it is scarce.</summary>
    public Setting<int>? Weight { get; init; }

    /// <summary>The most host memory that it may hold.</summary>
    public Setting<ByteSize>? Limit { get; init; }

    /// <summary>The host memory that it is guaranteed.</summary>
    public Setting<ByteSize>? Reservation { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
