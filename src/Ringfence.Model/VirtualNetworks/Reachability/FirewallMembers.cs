using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>Who is designated by the ends of the rules of a switch's firewall (paper VII requirement (b)).</summary>
/// <remarks>
/// What is named after something of the host (a portgroup, a machine, all machines) is on the host. What is a label (a tier, a tag, the number of a VLAN) is the same throughout the fleet.
/// Addresses designate what is outside of the fleet alone.
/// </remarks>
public sealed class FirewallMembers
{
    // A firewall object may name others and, in a broken program, itself.
    private const int DeepestObject = 8;

    private readonly HostIndex index;
    private readonly Declared<FirewallObject> objects;

    /// <summary>Reads the objects of a switch.</summary>
    /// <param name="index">The switch's host.</param>
    /// <param name="vswitch">The switch.</param>
    public FirewallMembers(HostIndex index, VirtualSwitch vswitch)
    {
        this.index = index;
        objects = HostIndex.FirewallObjects(vswitch);
    }

    /// <summary>Whether the end of a rule designates the end of a connection.</summary>
    /// <param name="designation">The end of the rule.</param>
    /// <param name="end">The end of the connection, as the switch sees it.</param>
    public Truth Hold(FirewallEndpoint designation, TrafficEnd end) => Hold(designation, end, DeepestObject);

    /// <summary>The addresses that the end of a rule designates outside of the fleet, those of its objects included.</summary>
    /// <param name="designation">The end of the rule.</param>
    public IEnumerable<Setting<Cidr>> AddressesOf(FirewallEndpoint designation) => AddressesOf(designation, DeepestObject);

    private IEnumerable<Setting<Cidr>> AddressesOf(FirewallEndpoint designation, int depth)
    {
        if (designation.Addresses is { } addresses)
            return [addresses];
        return designation.Object is { } named && depth > 0 && objects.Resolve(named).Element is { } found
            ? found.Members.SelectMany(member => AddressesOf(member, depth - 1))
            : [];
    }

    private Truth Hold(FirewallEndpoint designation, TrafficEnd end, int depth) =>
        designation.Kind switch
        {
            FirewallEndpointKind.Anything => Truth.True,
            FirewallEndpointKind.Object => HoldsObject(designation.Object!, end, depth),
            FirewallEndpointKind.Address => end.Nic is null ? HoldsAddress(designation.Addresses!.Value, end.Address) : Truth.False,
            _ => end.Nic is { } nic ? HoldsNic(designation, nic) : Truth.False,
        };

    private Truth HoldsObject(Reference<FirewallObject> reference, TrafficEnd end, int depth)
    {
        var (named, isFound) = objects.Resolve(reference);
        if (named is null || depth == 0)
            return named is null && isFound.IsUnknown ? isFound : Truth.False;
        return named.Members.Any(member => Hold(member, end, depth - 1));
    }

    private static Truth HoldsAddress(Setting<Cidr> addresses, Cidr? address) =>
        address is null ? Truth.Unknown("the address is not declared") : addresses.Is(range => range.Network.Contains(Single(address)));

    // An address may be written with the prefix of its subnet.
    private static Cidr Single(Cidr address) => Cidr.Parse(address.Address.ToString());

    private Truth HoldsNic(FirewallEndpoint designation, AttachedNic nic) =>
        designation.Kind switch
        {
            FirewallEndpointKind.PortGroup => Is(index.PortGroups.Resolve(designation.PortGroup!), nic.PortGroup),
            FirewallEndpointKind.Machine => Is(index.Machines.Resolve(designation.Machine!), nic.Machine),
            FirewallEndpointKind.AllMachines => ReferenceEquals(nic.Host, index.Host),
            FirewallEndpointKind.Vlan => designation.Vlan!.Value is { IsKnown: true } vlan
                ? nic.IsIn(vlan.Value)
                : Truth.Unknown(designation.Vlan!.Value.WhyNotKnown),
            FirewallEndpointKind.Tier => (nic.Machine.Tier ?? nic.PortGroup.Tier) is { } tier
                ? IsLabel(designation.Label!.Value, tier)
                : Truth.False,
            _ => nic.Machine.Tags.Any(tag => IsLabel(designation.Label!.Value, tag)),
        };

    private static Truth Is<T>(Resolution<T> resolution, T element)
        where T : class => resolution.Element is { } found ? ReferenceEquals(found, element) : resolution.IsFound;

    private static Truth IsLabel(Setting<ResourceName> label, Setting<ResourceName> own) =>
        label.IsKnown ? own.Is(name => name.Text == label.Value.Text) : Truth.Unknown(label.WhyNotKnown);
}
