namespace Ringfence.Model;

/// <summary>A rule about traffic between guests (paper Table 1 row 6).</summary>
public sealed record FirewallRule
{
    /// <summary>Allow or deny.</summary>
    public required FirewallAction Action { get; init; }

    /// <summary>Where a connection begins.</summary>
    public required FirewallEndpoint From { get; init; }

    /// <summary>Where it goes.</summary>
    public required FirewallEndpoint To { get; init; }

    /// <summary>The service.</summary>
    public required Setting<Service> Service { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
