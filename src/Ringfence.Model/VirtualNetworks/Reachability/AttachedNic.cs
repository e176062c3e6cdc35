namespace Ringfence.Model;

/// <summary>A vNIC at its place: the machine that has it, and the portgroup and switch that it is certainly attached to.</summary>
public sealed class AttachedNic
{
    internal AttachedNic(Host host, VirtualMachine machine, VirtualNic nic, VirtualSwitch vswitch, PortGroup portGroup)
    {
        Host = host;
        Machine = machine;
        Nic = nic;
        Switch = vswitch;
        PortGroup = portGroup;
    }

    /// <summary>The host.</summary>
    public Host Host { get; }

    /// <summary>The machine.</summary>
    public VirtualMachine Machine { get; }

    /// <summary>The vNIC.</summary>
    public VirtualNic Nic { get; }

    /// <summary>The switch.</summary>
    public VirtualSwitch Switch { get; }

    /// <summary>The portgroup.</summary>
    public PortGroup PortGroup { get; }

    /// <summary>Whether the firewall of its switch filters it (paper VII option (a)).</summary>
    public Truth IsFiltered => Switch.Firewall is null ? Truth.False : Nic.IsFiltered.Is(true);

    /// <summary>Whether frames can go from one to the other on their switch alone: it is the same switch, and some VLAN is common to both.</summary>
    /// <param name="other">The other vNIC.</param>
    public Truth IsNeighbourOf(AttachedNic other) => ReferenceEquals(Switch, other.Switch) ? SharesVlan(other) : Truth.False;

    /// <summary>Whether the vNIC is in a VLAN; a trunk is in all that it carries.</summary>
    /// <param name="vlan">The VLAN.</param>
    internal Truth IsIn(VlanId vlan) =>
        PortGroup.Vlan is { } own ? own.Is(known => Overlap(known, vlan)) : Truth.Of(vlan.Kind == VlanKind.Untagged);

    private Truth SharesVlan(AttachedNic other)
    {
        if (ReferenceEquals(PortGroup, other.PortGroup))
            return Truth.True;
        if (other.PortGroup.Vlan is not { } vlan)
            return IsIn(VlanId.Untagged);
        return vlan.IsKnown ? IsIn(vlan.Value) : Truth.Unknown(vlan.WhyNotKnown);
    }

    private static bool Overlap(VlanId one, VlanId other)
    {
        if (one.Kind == VlanKind.Untagged || other.Kind == VlanKind.Untagged)
            return one.Kind == other.Kind;
        foreach (var range in one.Ranges)
        foreach (var further in other.Ranges)
            if (range.First <= further.Last && further.First <= range.Last)
                return true;
        return false;
    }
}
