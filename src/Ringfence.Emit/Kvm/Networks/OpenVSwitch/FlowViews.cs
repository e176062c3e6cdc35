using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>What the flows of one switch are made of. The template says what becomes of it.</summary>
internal sealed record FlowsView
{
    public required string Address { get; init; }

    public required int Uplink { get; init; }

    public required int Several { get; init; }

    public required bool HasUplink { get; init; }

    /// <summary>The zone of connection tracking of VLAN 0; that of another VLAN is as much higher as its number.</summary>
    public required int Zone { get; init; }

    public required bool AllowsForgedTransmits { get; init; }

    public required bool AllowsMacChanges { get; init; }

    public required bool IsPromiscuous { get; init; }

    public required bool AllowsByDefault { get; init; }

    public required IReadOnlyList<PortFlowsView> Ports { get; init; }

    public required IReadOnlyList<SegmentView> Segments { get; init; }

    public required IReadOnlyList<AddressSetView> Identities { get; init; }

    /// <summary>The sets that whoever is not known is in.</summary>
    public required string Everybody { get; init; }

    public required IReadOnlyList<RuleFlowView> Rules { get; init; }

    public bool ChecksMac => !AllowsForgedTransmits && !AllowsMacChanges;
}

internal sealed record PortFlowsView
{
    public required string Nic { get; init; }

    public required string Name { get; init; }

    public required int Number { get; init; }

    public required string Mac { get; init; }

    /// <summary>The number of the only VLAN, 0 for none; -1 for a trunk.</summary>
    public required int Access { get; init; }

    public required int Zone { get; init; }

    public required IReadOnlyList<VlanMatchView> Vlans { get; init; }

    /// <summary>The sets of firewall rules that the vNIC is in.</summary>
    public required string Sets { get; init; }

    /// <summary>Whether rules decide about its traffic.</summary>
    public required bool IsFiltered { get; init; }

    public required bool IsGuarded { get; init; }

    /// <summary>The declared address, if it is one of IPv4.</summary>
    public required string Ipv4 { get; init; }

    /// <summary>The declared address, if it is one of IPv6.</summary>
    public required string Ipv6 { get; init; }

    public bool IsTrunk => Access < 0;

    public bool HasIpv4 => Ipv4.Length > 0;

    public bool HasIpv6 => Ipv6.Length > 0;

    public bool IsBound => IsGuarded && (HasIpv4 || HasIpv6);

    /// <summary>What register 3 says of a packet from here.</summary>
    public string Flags =>
        "0x"
        + ((IsFiltered ? 1 : 0) | (IsGuarded && !IsBound ? 4 : 0) | (IsGuarded ? 8 : 0)).ToString(
            "x",
            System.Globalization.CultureInfo.InvariantCulture
        );
}

/// <summary>Some VLANs, as the tag of a frame and as a number in a register.</summary>
internal sealed record VlanMatchView(string Tag, string TagMask, string Number, string NumberMask);

/// <summary>VLANs in which the same ports are.</summary>
internal sealed record SegmentView(bool IsUntagged, IReadOnlyList<VlanMatchView> Vlans, IReadOnlyList<PortFlowsView> Ports);

/// <summary>Addresses, and the sets that whoever has them is in.</summary>
internal sealed record AddressSetView(int Priority, string Prefix, bool IsIpv6, string Sets, bool IsFleet);

/// <summary>A flow of a rule: in one family of addresses, with one match of its ports.</summary>
internal sealed record RuleFlowView
{
    public required int Priority { get; init; }

    public required bool IsAllowed { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>OpenFlow's word for protocol and family: "tcp6"; empty for everything.</summary>
    public string Protocol { get; init; } = "";

    public string Port { get; init; } = "";

    public string PortMask { get; init; } = "";

    /// <summary>The ICMP types of a ping and of its answer; empty for other services.</summary>
    public string Request { get; init; } = "";

    public string Reply { get; init; } = "";

    public bool HasFrom => From.Length > 0;

    public bool HasTo => To.Length > 0;

    public bool HasProtocol => Protocol.Length > 0;

    public bool HasPort => Port.Length > 0;

    public bool IsPing => Request.Length > 0;
}
