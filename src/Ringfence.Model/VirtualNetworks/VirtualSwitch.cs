using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>A virtual switch for guests (paper VII).</summary>
public sealed record VirtualSwitch : Element
{
    /// <summary>The physical NICs that it uses as uplinks.</summary>
    public ValueList<Setting<ResourceName>> Uplinks { get; init; } = ValueList<Setting<ResourceName>>.Empty;

    /// <summary>The portgroups.</summary>
    public ValueList<PortGroup> PortGroups { get; init; } = ValueList<PortGroup>.Empty;

    /// <summary>Whether VLANs are declared to isolate the guests (paper VII option (b)); a tagged portgroup declares it too.</summary>
    public Setting<bool>? IsolatesByVlan { get; init; }

    /// <summary>The firewall on the guests' traffic (paper VII option (a)).</summary>
    public VirtualFirewall? Firewall { get; init; }

    /// <summary>The traffic that is copied to an intrusion detection system (paper VII requirement (c)).</summary>
    public ValueList<TrafficMirror> Mirrors { get; init; } = ValueList<TrafficMirror>.Empty;

    /// <summary>Whether guests may receive frames that are not for them.</summary>
    public Setting<bool> AllowsPromiscuous { get; init; } = false;

    /// <summary>Whether guests may send with a MAC address that is not theirs.</summary>
    public Setting<bool> AllowsForgedTransmits { get; init; } = false;

    /// <summary>Whether guests may change their MAC address.</summary>
    public Setting<bool> AllowsMacChanges { get; init; } = false;

    /// <summary>The distributed switch that this is on one host; <see langword="null"/> for a switch of the host's own.</summary>
    public Reference<VirtualSwitch>? Distributed { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() =>
        Firewall is { Objects.Count: > 0 } firewall ? [.. PortGroups, .. firewall.Objects] : PortGroups;
}
