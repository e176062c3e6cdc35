using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>An interface that carries others and has no address: an uplink of a switch or bond, or the parent of a VLAN.</summary>
/// <param name="Name">The interface.</param>
/// <param name="Bond">The kernel's bond that it belongs to; empty for none.</param>
/// <param name="IsPrimary">Whether the bond prefers it.</param>
/// <param name="Vlan">The VLAN interface on top of it; empty for none.</param>
internal sealed record CarrierView(string Name, string Bond, bool IsPrimary, string Vlan)
{
    public bool IsBonded => Bond.Length > 0;

    public bool HasVlan => Vlan.Length > 0;
}

/// <summary>The interface that has the management address.</summary>
/// <param name="Name">The interface.</param>
/// <param name="Address">Address and prefix.</param>
/// <param name="Gateway">The gateway; empty for none.</param>
/// <param name="IsIpv6">Whether the address is of IPv6.</param>
internal sealed record AddressView(string Name, string Address, string Gateway, bool IsIpv6)
{
    public bool HasGateway => Gateway.Length > 0;
}

internal sealed record BondDeviceView(string Name);

internal sealed record VlanDeviceView(string Name, int Id);

/// <summary>The Open vSwitch bridge of the management network.</summary>
/// <param name="Bridge">The bridge, which is also the host's own port on it.</param>
/// <param name="Trunk">The port of the uplinks; empty when there are none.</param>
/// <param name="Uplinks">The physical NICs, the preferred one first.</param>
/// <param name="Tag">The VLAN of the host's port; 0 for none.</param>
/// <param name="Carried">The only VLAN that the uplinks carry, 0 being untagged; <see langword="null"/> for all.</param>
internal sealed record ManagementSwitchView(string Bridge, string Trunk, IReadOnlyList<string> Uplinks, int Tag, int? Carried)
{
    public bool HasUplink => Uplinks.Count > 0;

    public bool IsBonded => Uplinks.Count > 1;

    public string Primary => HasUplink ? Uplinks[0] : "";

    // As `ovs-vsctl list-ifaces` sorts them.
    public string Interfaces => string.Join(' ', System.Linq.Enumerable.Order(Uplinks, System.StringComparer.Ordinal));

    public bool IsTagged => Tag > 0;

    public bool CarriesOne => Carried is not null;
}
