namespace Ringfence.Model;

/// <summary>The firewall on the traffic of guests (paper VII option (a)).</summary>
public sealed record VirtualFirewall
{
    /// <summary>The product, when it is not the hypervisor's own.</summary>
    public Setting<FreeText>? Product { get; init; }

    /// <summary>In the hypervisor or in an ordinary virtual machine; <see langword="null"/> when nobody has said.</summary>
    public Setting<FirewallDeployment>? Deployment { get; init; }

    /// <summary>Whether it sees all traffic through the hypervisor's introspection interface.</summary>
    public Setting<bool>? UsesIntrospection { get; init; }

    /// <summary>What it can do. What is not declared is not provided.</summary>
    public ValueList<Capability<FirewallCapability>> Capabilities { get; init; } = ValueList<Capability<FirewallCapability>>.Empty;

    /// <summary>What happens to traffic that no rule mentions.</summary>
    public required Setting<FirewallAction> DefaultAction { get; init; }

    /// <summary>The objects that rules speak of.</summary>
    public ValueList<FirewallObject> Objects { get; init; } = ValueList<FirewallObject>.Empty;

    /// <summary>The rules; the first that matches decides.</summary>
    public ValueList<FirewallRule> Rules { get; init; } = ValueList<FirewallRule>.Empty;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }

    /// <summary>What is declared about a capability; <see langword="null"/> when nothing is.</summary>
    /// <param name="capability">The capability.</param>
    public Setting<bool>? Declared(FirewallCapability capability)
    {
        foreach (var declared in Capabilities)
            if (declared.Kind == capability)
                return declared.IsProvided;
        return null;
    }
}
