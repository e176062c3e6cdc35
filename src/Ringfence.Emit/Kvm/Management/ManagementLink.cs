using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What carries a host's management traffic on Linux, from the cables up to the interface that has the address.</summary>
internal sealed record ManagementLink
{
    /// <summary>The bond of several uplinks, of Open vSwitch or of the kernel.</summary>
    public const string Bond = "mgmt-bond";

    /// <summary>The Open vSwitch bridge; <see langword="null"/> without a virtual switch.</summary>
    public required string? Bridge { get; init; }

    /// <summary>The physical NICs; the first is the one that works while it can.</summary>
    public required IReadOnlyList<string> Uplinks { get; init; }

    public required VlanId Vlan { get; init; }

    public bool IsBonded => Uplinks.Count > 1;

    /// <summary>What the uplinks are together: the bond, or the only one; <see langword="null"/> for a switch without uplinks.</summary>
    public string? Trunk =>
        IsBonded ? Bond
        : Uplinks.Count > 0 ? Uplinks[0]
        : null;

    /// <summary>
    /// The interface that has the address. The host's end of a management switch is the bridge's own port, which carries the VLAN as its tag;
    /// without a switch it is the physical NIC or the bond, with the VLAN's number after a point.
    /// </summary>
    public string Interface => Bridge ?? (Vlan.Number is { } number ? $"{Trunk}.{number}" : Trunk!);

    /// <summary>Reads the link from the model; <see langword="null"/> when neither a switch nor an uplink is declared.</summary>
    public static ManagementLink? Of(ManagementNetwork management, EmissionPlan plan)
    {
        var bridge = plan.Known(management.VirtualSwitch, management, "the management switch")?.Text;
        var uplinks = management
            .Uplinks.OrderBy(uplink => uplink.IsStandby)
            .Select(uplink => plan.Known(uplink.Nic, management, "an uplink")?.Text)
            .OfType<string>()
            .Distinct()
            .ToList();
        if (bridge is null && uplinks.Count == 0)
            return null;
        var vlan = plan.Known(management.Vlan, management, "the management VLAN") ?? VlanId.Untagged;
        var link = new ManagementLink
        {
            Bridge = bridge,
            Uplinks = uplinks,
            Vlan = vlan,
        };
        InterfaceName.Demand(link.Interface, management, management.Origin, "the management interface", plan);
        foreach (var uplink in uplinks.Where(uplink => uplink != link.Interface))
            InterfaceName.Demand(uplink, management, management.Origin, "the uplink", plan);
        return link;
    }
}
