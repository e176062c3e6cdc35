using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The port of a vNIC on its Open vSwitch.</summary>
/// <param name="At">The vNIC at its place.</param>
/// <param name="Name">The name of the interface on the host.</param>
/// <param name="Number">The OpenFlow number by which flows know the port.</param>
/// <param name="Mac">The guest's MAC address.</param>
/// <param name="Vlan">The VLANs of its portgroup.</param>
internal sealed record GuestPort(AttachedNic At, string Name, int Number, string Mac, VlanId Vlan)
{
    /// <summary>The address that the guest uses and no other, when it declares one.</summary>
    public Cidr? Address => At.Nic.IpAddress is { IsKnown: true } address ? address.Value : null;

    /// <summary>Whether what it says of itself is checked. Who forwards for others, and who is taken out of the firewall, may speak for others.</summary>
    public bool IsGuarded =>
        At.Nic.IsFiltered.ValueOr(true)
        && At.Machine.Purpose.ValueOr(MachinePurpose.Workload) is not (MachinePurpose.Firewall or MachinePurpose.Router);

    public bool IsTrunk => Vlan.Kind == VlanKind.Trunk;
}
