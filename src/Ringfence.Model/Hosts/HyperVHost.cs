namespace Ringfence.Model;

/// <summary>A host that runs Microsoft Hyper-V; its drivers live in the parent partition.</summary>
public sealed record HyperVHost : Host
{
    /// <inheritdoc/>
    public override HypervisorKind Kind => HypervisorKind.HyperV;

    /// <summary>The number of physical CPUs that only the parent partition uses (minroot); all of them when not set.</summary>
    public Setting<int>? ParentPartitionCpus { get; init; }
}
