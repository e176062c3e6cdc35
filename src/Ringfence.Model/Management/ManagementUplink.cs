namespace Ringfence.Model;

/// <summary>A physical NIC of the management network.</summary>
public sealed record ManagementUplink
{
    /// <summary>The physical NIC.</summary>
    public required Setting<ResourceName> Nic { get; init; }

    /// <summary>Whether it waits for the active one to fail.</summary>
    public required bool IsStandby { get; init; }
}
