namespace Ringfence.Model;

/// <summary>A portgroup of a virtual switch (paper VII).</summary>
public sealed record PortGroup : Element
{
    /// <summary>The VLAN; <see langword="null"/> when none was given.</summary>
    public Setting<VlanId>? Vlan { get; init; }

    /// <summary>The tier or security zone that it is meant for.</summary>
    public Setting<ResourceName>? Tier { get; init; }

    /// <summary>Whether a management service of the host listens on it (paper VI).</summary>
    public Setting<bool> ExposesManagement { get; init; } = false;
}
