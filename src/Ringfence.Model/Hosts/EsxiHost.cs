namespace Ringfence.Model;

/// <summary>A host that runs VMware ESXi.</summary>
public sealed record EsxiHost : Host
{
    /// <inheritdoc/>
    public override HypervisorKind Kind => HypervisorKind.Esxi;

    /// <summary>The lockdown mode; whether direct logins bypass vCenter (ESXI-80-000008).</summary>
    public Setting<LockdownMode>? Lockdown { get; init; }
}
