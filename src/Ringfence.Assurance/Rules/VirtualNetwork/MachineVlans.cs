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
    public readonly record struct Membership(string Text, bool IsVlan, Origin Place);

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
            Enter(index.Host.Management!.Vlan, "the management network", nic);
        else if (group is not null)
            Enter(group.Vlan, $"untagged portgroup {group.Name}", nic);
        else if ((isManagement | isFound) is { IsUnknown: true } unclear)
            whyMore ??= unclear.Reason;
    }

    private void Enter(Setting<VlanId>? vlan, string untagged, VirtualNic nic)
    {
        if (vlan is { IsKnown: false } unknown)
        {
            whyMore ??= unknown.WhyNotKnown;
            return;
        }
        var kind = vlan?.Value.Kind ?? VlanKind.Untagged;
        var text =
            kind == VlanKind.Untagged ? untagged
            : kind == VlanKind.Trunk ? $"the VLANs of a {vlan}"
            : $"VLAN {vlan}";
        hasTagged |= kind != VlanKind.Untagged;
        hasTrunk |= kind == VlanKind.Trunk;
        if (!memberships.Any(known => known.Text == text))
            memberships.Add(new(text, kind != VlanKind.Untagged, nic.PortGroup.Origin));
    }
}
