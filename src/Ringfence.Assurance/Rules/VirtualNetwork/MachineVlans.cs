using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The VLANs that a machine is in through its vNICs, each once.</summary>
internal sealed class MachineVlans
{
    private readonly List<Membership> memberships = [];
    private string? whyMore;
    private bool hasTrunk;
    private bool hasTagged;

    public MachineVlans(HostIndex index, VirtualMachine machine)
    {
        whyMore = machine.Nics.WhyOpen;
        foreach (var nic in machine.Nics)
            Enter(index, nic);
    }

    /// <summary>A VLAN, or a network without one, with the vNIC's place that first leads there.</summary>
    /// <param name="Vlan">The VLAN or trunk; <see langword="null"/> for a network without one.</param>
    /// <param name="PortGroup">The name of an untagged portgroup; <see langword="null"/> for an untagged management network.</param>
    /// <param name="Place">Where it was written.</param>
    public readonly record struct Membership(VlanId? Vlan, string? PortGroup, Origin Place)
    {
        public bool IsVlan => Vlan is not null;

        /// <summary>What it is called in messages.</summary>
        public string Text =>
            Vlan is null ? (PortGroup is null ? "the management network" : $"untagged portgroup {PortGroup}")
            : Vlan.Kind == VlanKind.Trunk ? $"the VLANs of a {Vlan}"
            : $"VLAN {Vlan}";
    }

    public IReadOnlyList<Membership> Memberships => memberships;

    /// <summary>Whether a vNIC is in a VLAN at all.</summary>
    public Truth AreInvolved => hasTagged | Unclear;

    /// <summary>Whether the machine is in two VLANs: a trunk leads into several at once.</summary>
    public Truth AreJoined => hasTrunk | (memberships.Count(membership => membership.IsVlan) > 1) | Unclear;

    /// <summary>Whether a router in these networks has something to route between: networks without a VLAN count, too.</summary>
    public Truth AreRouted => hasTrunk | (hasTagged && memberships.Count > 1) | Unclear;

    private Truth Unclear => whyMore is null ? Truth.False : Truth.Unknown(whyMore);

    private void Enter(HostIndex index, VirtualNic nic)
    {
        var isManagement = index.IsManagement(nic.PortGroup);
        var (group, isFound) = index.PortGroups.Resolve(nic.PortGroup);
        if (isManagement.IsTrue)
            Enter(index.Host.Management!.Vlan, null, nic);
        else if (group is not null)
            Enter(group.Vlan, group.Name.Text, nic);
        else if ((isManagement | isFound) is { IsUnknown: true } unclear)
            whyMore ??= unclear.Reason;
    }

    private void Enter(Setting<VlanId>? vlan, string? portGroup, VirtualNic nic)
    {
        if (vlan is { IsKnown: false } unknown)
        {
            whyMore ??= unknown.WhyNotKnown;
            return;
        }
        var kind = vlan?.Value.Kind ?? VlanKind.Untagged;
        hasTagged |= kind != VlanKind.Untagged;
        hasTrunk |= kind == VlanKind.Trunk;
        var membership =
            kind == VlanKind.Untagged
                ? new Membership(null, portGroup, nic.PortGroup.Origin)
                : new Membership(vlan!.Value.Value, null, nic.PortGroup.Origin);
        // Origins are no part of identity: the second vNIC in a network adds nothing.
        if (!memberships.Contains(membership))
            memberships.Add(membership);
    }
}
