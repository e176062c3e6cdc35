using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>What the physical switch does about the VLANs of a host: whether its ports are trunks, carry them and have policies for them.</summary>
internal sealed class PhysicalEnforcement
{
    private readonly Dictionary<string, PhysicalNic> nics = new(StringComparer.Ordinal);
    private readonly string? whyMore;

    public PhysicalEnforcement(Host host)
    {
        whyMore = host.PhysicalNics.WhyOpen;
        foreach (var nic in host.PhysicalNics)
        {
            whyMore ??= nic.Name.WhyUnknown;
            nics[nic.Name.Text] = nic;
        }
    }

    /// <summary>What is declared about an uplink: unknown when the uplink is, or when more may be declared than is known.</summary>
    public Resolution<PhysicalNic> Find(Setting<ResourceName> uplink)
    {
        if (!uplink.IsKnown)
            return new(null, Truth.Unknown(uplink.WhyNotKnown));
        if (nics.TryGetValue(uplink.Value.Text, out var nic))
            return new(nic, Truth.True);
        return new(null, whyMore is null ? Truth.False : Truth.Unknown(whyMore));
    }

    /// <summary>Whether traffic of a VLAN passes a policy on whatever uplink it leaves a virtual switch.</summary>
    public Truth Polices(VirtualSwitch vswitch, int vlan) =>
        !vswitch.Uplinks.IsEmpty
        & vswitch.Uplinks.All(uplink =>
        {
            var (nic, isFound) = Find(uplink);
            if (nic is null)
                return isFound;
            return nic.SwitchPort is { } port ? IsTrunk(port) & Carries(port, vlan) & Polices(port, vlan) : Truth.False;
        });

    public static Truth IsTrunk(SwitchPort port) => port.Mode.Is(SwitchPortMode.Trunk);

    public static Truth Carries(SwitchPort port, int vlan) => Holds(port.Vlans, vlan);

    public static Truth Polices(SwitchPort port, int vlan) => Holds(port.PolicedVlans, vlan);

    private static Truth Holds(ValueList<Setting<VlanId>> vlans, int vlan) => vlans.Any(declared => declared.Is(id => id.Carries(vlan)));
}
