using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>Tells the management network's own switch and portgroup from those for guests, when a host declares them among its virtual switches.</summary>
internal static class ManagementSwitch
{
    public static Truth IsManagementSwitch(this Host host, VirtualSwitch vswitch) =>
        host.Management?.VirtualSwitch is { } name ? name.Names(vswitch.Name) : Truth.False;

    public static Truth IsManagementPortGroup(this Host host, VirtualSwitch vswitch, PortGroup group) =>
        host.Management is { } management && group.Name.Text == management.Name.Text ? host.IsManagementSwitch(vswitch) : Truth.False;

    /// <summary>Whether a switch is the management switch and holds nothing for guests; RF5002 sees to it that it stays so.</summary>
    public static Truth IsOnlyForManagement(this Host host, VirtualSwitch vswitch)
    {
        var isManagement = host.IsManagementSwitch(vswitch);
        return isManagement.IsFalse
            ? isManagement
            : isManagement & vswitch.PortGroups.All(group => host.IsManagementPortGroup(vswitch, group));
    }

    /// <summary>Whether a vNIC's portgroup is the management portgroup, or another one on the management switch that is in the same VLAN.</summary>
    public static Truth IsOnManagementNetwork(this HostIndex index, VirtualNic nic)
    {
        var isManagement = index.IsManagement(nic.PortGroup);
        if (isManagement.IsTrue || index.Host.Management?.VirtualSwitch is null)
            return isManagement;
        var (group, isFound) = index.PortGroups.Resolve(nic.PortGroup);
        return isManagement
            | (
                group is null
                    ? isFound
                    : index.Host.IsManagementSwitch(index.SwitchOf(group)) & Reaches(group.Vlan, index.Host.Management.Vlan)
            );
    }

    private static Truth Reaches(Setting<VlanId>? vlan, Setting<VlanId>? management)
    {
        var (own, other) = (vlan ?? VlanId.Untagged, management ?? VlanId.Untagged);
        if (!own.IsKnown || !other.IsKnown)
            return Truth.Unknown(own.IsKnown ? other.WhyNotKnown : own.WhyNotKnown);
        return own.Value == other.Value || (other.Value.Number is { } number && own.Value.Carries(number));
    }

    /// <summary>Whether a setting holds the name of an element: unknown when either is.</summary>
    public static Truth Names(this Setting<ResourceName> setting, ResourceName name) =>
        name.WhyUnknown is { } why ? Truth.Unknown(why) : setting.Is(name);
}
