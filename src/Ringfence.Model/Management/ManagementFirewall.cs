namespace Ringfence.Model;

/// <summary>The firewall in front of the management interface (paper VI options (a) and (b)).</summary>
public sealed record ManagementFirewall
{
    /// <summary>Outside of the host or built into the hypervisor.</summary>
    public required Setting<FirewallLocation> Location { get; init; }

    /// <summary>What happens to incoming traffic that no rule allows.</summary>
    public required Setting<FirewallAction> DefaultInbound { get; init; }

    /// <summary>What happens to outgoing traffic that no rule allows.</summary>
    public required Setting<FirewallAction> DefaultOutbound { get; init; }

    /// <summary>The allowed services and their peers.</summary>
    public ValueList<ManagementRule> Rules { get; init; } = ValueList<ManagementRule>.Empty;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
