using Ringfence.Model;

namespace Ringfence;

/// <summary>What a <see cref="FirewallEndpoint"/> designates.</summary>
public enum FirewallEndpointKind
{
    /// <summary>Anything.</summary>
    Anything = 0,

    /// <summary>The vNICs of a portgroup.</summary>
    PortGroup,

    /// <summary>The vNICs in a VLAN.</summary>
    Vlan,

    /// <summary>One virtual machine.</summary>
    Machine,

    /// <summary>All virtual machines of the host.</summary>
    AllMachines,

    /// <summary>The virtual machines of a tier.</summary>
    Tier,

    /// <summary>The virtual machines with a tag.</summary>
    Tag,

    /// <summary>Addresses outside of the fleet.</summary>
    Address,

    /// <summary>A named firewall object.</summary>
    Object,
}

/// <summary>One end of a firewall rule (paper VII requirement (b)): static (a portgroup, a VLAN, a machine, addresses) or dynamic (a tier, a tag, all machines).</summary>
public sealed record FirewallEndpoint
{
    private FirewallEndpoint(FirewallEndpointKind kind) => Kind = kind;

    /// <summary>Anything.</summary>
    public static FirewallEndpoint Anything { get; } = new(FirewallEndpointKind.Anything);

    /// <summary>All virtual machines of the host.</summary>
    public static FirewallEndpoint AllMachines { get; } = new(FirewallEndpointKind.AllMachines);

    /// <summary>What it designates.</summary>
    public FirewallEndpointKind Kind { get; }

    /// <summary>The portgroup, for <see cref="FirewallEndpointKind.PortGroup"/>.</summary>
    public Reference<PortGroup>? PortGroup { get; private init; }

    /// <summary>The machine, for <see cref="FirewallEndpointKind.Machine"/>.</summary>
    public Reference<VirtualMachine>? Machine { get; private init; }

    /// <summary>The object, for <see cref="FirewallEndpointKind.Object"/>.</summary>
    public Reference<FirewallObject>? Object { get; private init; }

    /// <summary>The VLAN, for <see cref="FirewallEndpointKind.Vlan"/>.</summary>
    public Setting<VlanId>? Vlan { get; private init; }

    /// <summary>The addresses, for <see cref="FirewallEndpointKind.Address"/>.</summary>
    public Setting<Cidr>? Addresses { get; private init; }

    /// <summary>The tier's or the tag's name, for <see cref="FirewallEndpointKind.Tier"/> and <see cref="FirewallEndpointKind.Tag"/>.</summary>
    public Setting<ResourceName>? Label { get; private init; }

    /// <summary>Whether the members follow the fleet instead of being listed.</summary>
    public bool IsDynamic => Kind is FirewallEndpointKind.Tier or FirewallEndpointKind.Tag or FirewallEndpointKind.AllMachines;

    /// <summary>The vNICs of a portgroup.</summary>
    /// <param name="portGroup">The portgroup.</param>
    public static FirewallEndpoint OfPortGroup(Reference<PortGroup> portGroup) =>
        new(FirewallEndpointKind.PortGroup) { PortGroup = portGroup };

    /// <summary>One virtual machine.</summary>
    /// <param name="machine">The machine.</param>
    public static FirewallEndpoint OfMachine(Reference<VirtualMachine> machine) => new(FirewallEndpointKind.Machine) { Machine = machine };

    /// <summary>A named firewall object.</summary>
    /// <param name="name">The object.</param>
    public static FirewallEndpoint OfObject(Reference<FirewallObject> name) => new(FirewallEndpointKind.Object) { Object = name };

    /// <summary>The vNICs in a VLAN.</summary>
    /// <param name="vlan">The VLAN.</param>
    public static FirewallEndpoint OfVlan(Setting<VlanId> vlan) => new(FirewallEndpointKind.Vlan) { Vlan = vlan };

    /// <summary>Addresses outside of the fleet.</summary>
    /// <param name="addresses">An address or a subnet.</param>
    public static FirewallEndpoint OfAddresses(Setting<Cidr> addresses) => new(FirewallEndpointKind.Address) { Addresses = addresses };

    /// <summary>The virtual machines of a tier.</summary>
    /// <param name="tier">The tier's name.</param>
    public static FirewallEndpoint OfTier(Setting<ResourceName> tier) => new(FirewallEndpointKind.Tier) { Label = tier };

    /// <summary>The virtual machines with a tag.</summary>
    /// <param name="tag">The tag.</param>
    public static FirewallEndpoint OfTag(Setting<ResourceName> tag) => new(FirewallEndpointKind.Tag) { Label = tag };

    /// <summary>A handle of a portgroup is an endpoint.</summary>
    /// <param name="portGroup">The portgroup.</param>
    public static implicit operator FirewallEndpoint(Reference<PortGroup> portGroup) => OfPortGroup(portGroup);

    /// <summary>A handle of a virtual machine is an endpoint.</summary>
    /// <param name="machine">The machine.</param>
    public static implicit operator FirewallEndpoint(Reference<VirtualMachine> machine) => OfMachine(machine);

    /// <summary>A handle of a firewall object is an endpoint.</summary>
    /// <param name="name">The object.</param>
    public static implicit operator FirewallEndpoint(Reference<FirewallObject> name) => OfObject(name);

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            FirewallEndpointKind.PortGroup => $"portgroup {PortGroup}",
            FirewallEndpointKind.Vlan => $"VLAN {Vlan}",
            FirewallEndpointKind.Machine => $"machine {Machine}",
            FirewallEndpointKind.Tier => $"tier {Label}",
            FirewallEndpointKind.Tag => $"tag {Label}",
            FirewallEndpointKind.Address => $"{Addresses}",
            FirewallEndpointKind.Object => $"object {Object}",
            FirewallEndpointKind.AllMachines => "all machines",
            _ => "anything",
        };
}
