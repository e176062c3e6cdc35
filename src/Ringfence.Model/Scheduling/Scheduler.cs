namespace Ringfence.Model;

/// <summary>The CPU scheduler of a host (paper III).</summary>
public sealed record Scheduler
{
    /// <summary>How CPU time is divided outside of pools.</summary>
    public required Setting<SchedulerPolicy> Policy { get; init; }

    /// <summary>The CPU pools, each with its own policy.</summary>
    public ValueList<CpuPool> Pools { get; init; } = ValueList<CpuPool>.Empty;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
