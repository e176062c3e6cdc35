using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>VLANs that nobody uses yet.</summary>
internal static class FreeVlans
{
    // Where a fleet begins to number, when nothing says where.
    private const int FirstForManagement = 10;
    private const int FirstForGuests = 100;

    /// <summary>The VLAN in which the other hosts are managed, or else the next free one.</summary>
    public static int ForManagement(Model.Fleet fleet)
    {
        var common = fleet
            .Hosts.Select(host => NumberOf(host.Management?.Vlan))
            .OfType<int>()
            .GroupBy(vlan => vlan)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .FirstOrDefault(vlan => !OfGuests(fleet).Contains(vlan));
        return common > 0 ? common : Next(FirstForManagement - 1, Used(fleet), null) ?? FirstForManagement;
    }

    /// <summary>The next VLAN for a portgroup: used by nobody, and one that the switch's physical ports carry and police where they are declared.</summary>
    public static int? For(PortGroup group, LocatedFinding finding, Allotment allotment)
    {
        var host = finding.Host!;
        var vswitch = finding.Index.On(host).SwitchOf(group);
        var used = Used(finding.Fleet);
        var start =
            NumberOf(group.Vlan)
            ?? vswitch.PortGroups.Select(other => NumberOf(other.Vlan)).OfType<int>().DefaultIfEmpty(FirstForGuests - 1).Max();
        used.UnionWith(Enumerable.Range(VlanId.Minimum, VlanId.Maximum).Where(vlan => !allotment.IsFree(Allotted(vlan))));
        return Next(start, used, PortsOf(vswitch, host));
    }

    public static string Allotted(int vlan) => "VLAN " + CSharpText.Of(vlan);

    private static int? Next(int after, HashSet<int> used, IReadOnlyList<SwitchPort>? ports) =>
        Enumerable
            .Range(after + 1, VlanId.Maximum - after)
            .Concat(Enumerable.Range(VlanId.Minimum, after))
            .Where(vlan =>
                vlan >= VlanId.Minimum
                && !used.Contains(vlan)
                && (ports ?? []).All(port => Holds(port.Vlans, vlan) && Holds(port.PolicedVlans, vlan))
            )
            .Select(vlan => (int?)vlan)
            .FirstOrDefault();

    private static IReadOnlyList<SwitchPort> PortsOf(VirtualSwitch vswitch, Host host) =>
        [
            .. from uplink in vswitch.Uplinks
            where uplink.IsKnown
            from nic in host.PhysicalNics
            where nic.Name == uplink.Value && nic.SwitchPort is not null && nic.SwitchPort.Mode.Is(SwitchPortMode.Trunk).IsTrue
            select nic.SwitchPort,
        ];

    private static bool Holds(ValueList<Setting<VlanId>> vlans, int vlan) =>
        vlans.Any(declared => declared.Is(id => id.Carries(vlan))).IsTrue;

    private static HashSet<int> Used(Model.Fleet fleet) =>
        [.. OfGuests(fleet), .. fleet.Hosts.Select(host => NumberOf(host.Management?.Vlan)).OfType<int>()];

    private static HashSet<int> OfGuests(Model.Fleet fleet) =>
        [
            .. fleet
                .Hosts.SelectMany(host => host.VirtualSwitches)
                .SelectMany(vswitch => vswitch.PortGroups)
                .Select(group => NumberOf(group.Vlan))
                .OfType<int>(),
        ];

    private static int? NumberOf(Setting<VlanId>? vlan) => vlan is { IsKnown: true } known ? known.Value.Number : null;
}
