namespace Ringfence.Model;

/// <summary>A host that runs Xen; its drivers live in dom0 or in driver domains.</summary>
public sealed record XenHost : Host
{
    /// <inheritdoc/>
    public override HypervisorKind Kind => HypervisorKind.Xen;

    /// <summary>The memory that dom0 keeps for itself.</summary>
    public Setting<ByteSize>? ControlDomainMemory { get; init; }

    /// <summary>The number of virtual CPUs of dom0.</summary>
    public Setting<int>? ControlDomainCpus { get; init; }
}
