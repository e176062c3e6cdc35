namespace Ringfence.Model;

/// <summary>The dedicated network through which alone a host is managed (paper VI).</summary>
public sealed record ManagementNetwork : Element
{
    /// <summary>The virtual switch that holds the management portgroup.</summary>
    public Setting<ResourceName>? VirtualSwitch { get; init; }

    /// <summary>The VLAN of the management portgroup.</summary>
    public Setting<VlanId>? Vlan { get; init; }

    /// <summary>The physical NICs.</summary>
    public ValueList<ManagementUplink> Uplinks { get; init; } = ValueList<ManagementUplink>.Empty;

    /// <summary>The host's address on this network, with the prefix of its subnet.</summary>
    public Setting<Cidr>? IpAddress { get; init; }

    /// <summary>The gateway.</summary>
    public Setting<Cidr>? Gateway { get; init; }

    /// <summary>The firewall in front of the management interface.</summary>
    public ManagementFirewall? Firewall { get; init; }
}
