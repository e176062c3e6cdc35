namespace Ringfence.Model;

/// <summary>Traffic that is copied to a device (paper VII requirement (c)).</summary>
public sealed record TrafficMirror
{
    /// <summary>What is copied: a portgroup, a machine, or everything on the switch.</summary>
    public required FirewallEndpoint Source { get; init; }

    /// <summary>The device that gets the copy.</summary>
    public required MirrorTarget Target { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
