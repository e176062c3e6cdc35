namespace Ringfence.Model;

/// <summary>A virtual network interface card (vNIC) of a virtual machine (paper VII).</summary>
public sealed record VirtualNic : Element
{
    /// <summary>The portgroup: <c>tenant0/web</c>, or <c>web</c> when only one switch of the host has it.</summary>
    public required Reference<PortGroup> PortGroup { get; init; }

    /// <summary>The MAC address; derived from the vNIC's address when not set.</summary>
    public Setting<MacAddress>? Mac { get; init; }

    /// <summary>The IP address that the guest uses.</summary>
    public Setting<Cidr>? IpAddress { get; init; }

    /// <summary>Whether the switch's firewall filters it (paper VII option (a)).</summary>
    public Setting<bool> IsFiltered { get; init; } = true;

    /// <summary>The driver domain that serves it, on Xen.</summary>
    public Reference<DriverDomain>? Backend { get; init; }
}
