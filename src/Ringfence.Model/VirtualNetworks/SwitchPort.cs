namespace Ringfence.Model;

/// <summary>A port of a physical switch (paper VII option (b)).</summary>
public sealed record SwitchPort
{
    /// <summary>The switch and port, as its administrator calls them.</summary>
    public Setting<FreeText>? Label { get; init; }

    /// <summary>Trunk or access.</summary>
    public required Setting<SwitchPortMode> Mode { get; init; }

    /// <summary>The VLANs that the port carries.</summary>
    public ValueList<Setting<VlanId>> Vlans { get; init; } = ValueList<Setting<VlanId>>.Empty;

    /// <summary>The VLANs for which the switch has an access control policy.</summary>
    public ValueList<Setting<VlanId>> PolicedVlans { get; init; } = ValueList<Setting<VlanId>>.Empty;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
