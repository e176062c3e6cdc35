namespace Ringfence.Model;

/// <summary>A virtual machine's share of the CPU (paper III).</summary>
public sealed record MachineScheduling
{
    /// <summary>The relative weight against other machines; a share of 200 gets twice the time of 100.</summary>
    public Setting<int>? Weight { get; init; }

    /// <summary>The most CPU it may use; <see cref="CpuQuantity.Unlimited"/> is the decision to set no bound.</summary>
    public Setting<CpuQuantity>? Cap { get; init; }

    /// <summary>The CPU that it is guaranteed.</summary>
    public Setting<CpuQuantity>? Reservation { get; init; }

    /// <summary>The CPU pool that it runs in; the host's other CPUs when not set.</summary>
    public Reference<CpuPool>? Pool { get; init; }

    /// <summary>The resource pool of its cluster that it runs in (vSphere); the cluster itself when not set.</summary>
    public Reference<ResourcePool>? ResourcePool { get; init; }

    /// <summary>Why response time is critical (process control, for example); <see langword="null"/> when it is not.</summary>
    public Setting<FreeText>? CriticalResponse { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
