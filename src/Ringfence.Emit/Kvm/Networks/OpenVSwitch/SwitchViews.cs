using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>The Open vSwitch bridges of a host.</summary>
internal sealed record SwitchesView(int Uplink, IReadOnlyList<string> Bridges, IReadOnlyList<SwitchView> Switches);

internal sealed record SwitchView
{
    public required string Name { get; init; }

    /// <summary>The bridge of the physical NICs.</summary>
    public required string UplinkBridge { get; init; }

    /// <summary>The two ends of what connects both bridges.</summary>
    public required string Patch { get; init; }

    public required string UplinkPatch { get; init; }

    /// <summary>The physical NIC, or the bond of several.</summary>
    public required string UplinkPort { get; init; }

    public required IReadOnlyList<string> Uplinks { get; init; }

    /// <summary>The VLANs that may leave the host; empty for all.</summary>
    public required string Trunks { get; init; }

    public required IReadOnlyList<SwitchPortView> Ports { get; init; }

    public required IReadOnlyList<TunnelView> Tunnels { get; init; }

    public required IReadOnlyList<MirrorView> Mirrors { get; init; }

    public bool HasUplinks => Uplinks.Count > 0;
}

internal sealed record SwitchPortView(string Name, int Number);

/// <summary>The way of mirrored traffic to a device elsewhere.</summary>
internal sealed record TunnelView(string Port, string Remote, int Key);

/// <summary>A mirror: the ports that it watches, or "all", and the one that gets the copies.</summary>
internal sealed record MirrorView(string Name, string Output, IReadOnlyList<string> Sources);

/// <summary>What is the same on every host.</summary>
internal sealed record FixedView;
