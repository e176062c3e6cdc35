namespace Ringfence.Model;

/// <summary>One end of a connection: a vNIC of the fleet, or an address outside of it.</summary>
public sealed class TrafficEnd
{
    private TrafficEnd(AttachedNic? nic, Cidr? address, VlanId? vlan = null)
    {
        Nic = nic;
        Address = address;
        Vlan = vlan;
    }

    /// <summary>Somebody outside of the fleet, of whom nothing is known.</summary>
    public static TrafficEnd Somebody { get; } = new(null, null);

    /// <summary>The vNIC; <see langword="null"/> for an address outside of the fleet.</summary>
    public AttachedNic? Nic { get; }

    /// <summary>The address that its packets carry; <see langword="null"/> when nothing is known of it.</summary>
    public Cidr? Address { get; }

    /// <summary>The VLAN in which a trunk speaks; <see langword="null"/> for whichever the other end is in.</summary>
    public VlanId? Vlan { get; }

    /// <summary>A vNIC. Its packets carry the address that it declares.</summary>
    /// <param name="nic">The vNIC.</param>
    public static TrafficEnd Of(AttachedNic nic) => new(nic, nic.Nic.IpAddress is { IsKnown: true } own ? own.Value : null);

    /// <summary>A vNIC that declares no address and uses this one.</summary>
    /// <param name="nic">The vNIC.</param>
    /// <param name="address">The address that its packets carry.</param>
    /// <param name="vlan">The VLAN in which it uses it, when the vNIC is a trunk; any by default.</param>
    public static TrafficEnd Using(AttachedNic nic, Cidr address, VlanId? vlan = null) => new(nic, address, vlan);

    /// <summary>An address outside of the fleet.</summary>
    /// <param name="address">The address.</param>
    public static TrafficEnd Outside(Cidr address) => new(null, address);

    /// <summary>
    /// What a switch makes of this end when its packets come from, or go to, somewhere else than that switch: who declares an address is known by it, anybody else is an address outside of the fleet.
    /// </summary>
    internal TrafficEnd SeenFromElsewhere() => Nic is { Nic.IpAddress: null } ? new(null, Address) : this;
}
