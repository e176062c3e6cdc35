using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>The ends of firewall rules and the sources of mirrors (paper VII requirement (b)). A handle of a portgroup or machine is one by itself.</summary>
public static class Endpoint
{
    /// <summary>Anything.</summary>
    public static FirewallEndpoint Anything => FirewallEndpoint.Anything;

    /// <summary>All virtual machines of the host.</summary>
    public static FirewallEndpoint AllMachines => FirewallEndpoint.AllMachines;

    /// <summary>The vNICs of a portgroup.</summary>
    /// <param name="name">The portgroup: <c>tenant0/web</c>, or <c>web</c> when only one switch of the host has it.</param>
    public static FirewallEndpoint PortGroup(
        Reference<PortGroup> name,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => FirewallEndpoint.OfPortGroup(name.From(nameof(name), new Origin(file, line)));

    /// <summary>One virtual machine.</summary>
    /// <param name="name">The machine's name on the host.</param>
    public static FirewallEndpoint Machine(
        Reference<VirtualMachine> name,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => FirewallEndpoint.OfMachine(name.From(nameof(name), new Origin(file, line)));

    /// <summary>The vNICs in a VLAN.</summary>
    /// <param name="vlan">The VLAN.</param>
    public static FirewallEndpoint Vlan(Setting<int> vlan, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        FirewallEndpoint.OfVlan(vlan.Parsed<VlanId>(VlanId.TryParse, nameof(vlan), new Origin(file, line)));

    /// <summary>The virtual machines of a tier, whichever they are.</summary>
    /// <param name="name">The tier's name.</param>
    public static FirewallEndpoint Tier(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        FirewallEndpoint.OfTier(name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), new Origin(file, line)));

    /// <summary>The virtual machines with a tag, whichever they are.</summary>
    /// <param name="name">The tag.</param>
    public static FirewallEndpoint Tag(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        FirewallEndpoint.OfTag(name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), new Origin(file, line)));

    /// <summary>Addresses outside of the fleet.</summary>
    /// <param name="subnet">An address or a subnet: <c>192.0.2.0/24</c>.</param>
    public static FirewallEndpoint Address(Setting<string> subnet, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        FirewallEndpoint.OfAddresses(subnet.Parsed<Cidr>(Cidr.TryParse, nameof(subnet), new Origin(file, line)));
}
