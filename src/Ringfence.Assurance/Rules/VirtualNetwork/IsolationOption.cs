using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>Which of the paper's two options isolates the guests of a switch: a firewall (VII option (a)), VLANs (VII option (b)), or both.</summary>
internal static class IsolationOption
{
    /// <summary>Whether the switch relies on VLANs: it says so, or one of its portgroups is tagged.</summary>
    public static Truth UsesVlans(this VirtualSwitch vswitch) =>
        (vswitch.IsolatesByVlan is { } declared ? declared.Is(true) : Truth.False)
        | vswitch.PortGroups.Any(group => group.Vlan is { } vlan ? vlan.Is(id => id.IsTagged) : Truth.False);

    /// <summary>Whether the firewall can do something; what nobody declared it cannot.</summary>
    public static Truth Can(this VirtualFirewall firewall, FirewallCapability capability) =>
        firewall.Declared(capability) is { } provided ? provided.Is(true)
        : firewall.Capabilities.WhyOpen is { } why ? Truth.Unknown(why)
        : Truth.False;

    /// <summary>The place that says what the firewall can do, or the firewall's when none does.</summary>
    public static Origin PlaceOf(this VirtualFirewall firewall, FirewallCapability capability) =>
        (firewall.Declared(capability)?.Origin ?? default).OrElse(firewall.Origin);
}
