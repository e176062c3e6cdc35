namespace Ringfence.Model;

/// <summary>A named object that firewall rules speak of (paper VII requirement (b)).</summary>
public sealed record FirewallObject : Element
{
    /// <summary>What it designates.</summary>
    public required ValueList<FirewallEndpoint> Members { get; init; }
}
