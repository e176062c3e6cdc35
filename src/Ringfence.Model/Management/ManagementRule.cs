namespace Ringfence.Model;

/// <summary>A service that the management firewall lets through (paper VI checklist (a) and (b)).</summary>
public sealed record ManagementRule
{
    /// <summary>The service.</summary>
    public required Setting<Service> Service { get; init; }

    /// <summary>Into the host or out of it.</summary>
    public required TrafficDirection Direction { get; init; }

    /// <summary>Who may use it, or where the host may go: addresses and subnets. No entry means anyone.</summary>
    public ValueList<Setting<Cidr>> Peers { get; init; } = ValueList<Setting<Cidr>>.Empty;

    /// <summary>Why management needs the service, for one that the paper does not name.</summary>
    public Setting<FreeText>? Because { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
