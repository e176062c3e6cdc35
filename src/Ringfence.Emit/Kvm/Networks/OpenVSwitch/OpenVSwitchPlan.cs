using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The virtual switches of a host as bridges of Open vSwitch: a script that makes them, flows for each, and what loads them.</summary>
internal sealed class OpenVSwitchPlan(FleetIndex fleet, HostIndex index, GuestPorts guests, EmissionPlan plan)
{
    // A zone of connection tracking is 16 bits: 12 are the VLAN, and the first 4096 are the host's own.
    private const int ZonesOfSwitch = 1 << Segment.VlanBits;
    private const int MostSwitches = 15;

    private const string Folder = "etc/ringfence/openvswitch";
    private const UnixFileMode Executable =
        EmittedFile.DefaultMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly Host host = index.Host;

    public void Add()
    {
        if (host.VirtualSwitches.Count == 0)
            return;
        if (host.VirtualSwitches.Count > MostSwitches)
            plan.Refuse(
                host,
                host.Origin,
                $"it has {host.VirtualSwitches.Count} virtual switches, and connections can be told apart on {MostSwitches}",
                "Use portgroups with VLANs on fewer switches"
            );
        DemandOwnNics();
        var views = new List<SwitchView>();
        foreach (var vswitch in host.VirtualSwitches)
            views.Add(AddSwitch(vswitch, views.Count, views.Sum(view => view.Tunnels.Count) + 1));
        var bridges = views.SelectMany(view => view.HasUplinks ? new[] { view.Name, view.UplinkBridge } : [view.Name]);
        plan.Add(
            Path($"{Folder}/configure.sh"),
            "kvm/openvswitch.sh.sbn",
            new SwitchesView(GuestPorts.Uplink, [.. bridges], views),
            host,
            Executable
        );
        plan.Add(Path("etc/libvirt/hooks/qemu.d/ringfence-openvswitch"), "kvm/openvswitch-hook.sh.sbn", new FixedView(), host, Executable);
        plan.Add(Path("etc/systemd/system/ringfence-openvswitch.service"), "kvm/openvswitch.service.sbn", new FixedView(), host);
    }

    private SwitchView AddSwitch(VirtualSwitch vswitch, int position, int firstKey)
    {
        DemandNoManagement(vswitch);
        var ports = guests.On(vswitch);
        DemandOwnMacs(ports);
        var flows = new FlowPlan(fleet, index, vswitch, plan).View(ports, (position + 1) * ZonesOfSwitch);
        plan.Add(Path($"{Folder}/{vswitch.Name.Text}.flows"), "kvm/openvswitch.flows.sbn", flows, vswitch);
        var uplinks = vswitch.Uplinks.Select(uplink => plan.Known(uplink, vswitch, "an uplink")?.Text ?? "").ToList();
        foreach (var uplink in uplinks)
            InterfaceName.Demand(uplink, vswitch, vswitch.Origin, "the uplink", plan);
        var mirrors = new MirrorPlan(fleet, index, vswitch, ports, plan);
        var mirrorViews = mirrors.Views(firstKey);
        return new()
        {
            Name = vswitch.Name.Text,
            UplinkBridge = DerivedIdentity.Interface("rfu", vswitch.Address),
            Patch = DerivedIdentity.Interface("rfp", vswitch.Address),
            UplinkPatch = DerivedIdentity.Interface("rfq", vswitch.Address),
            UplinkPort = uplinks.Count == 1 ? uplinks[0] : DerivedIdentity.Interface("rfb", vswitch.Address),
            Uplinks = uplinks,
            Trunks = Trunks(vswitch),
            Ports = [.. ports.Select(port => new SwitchPortView(port.Name, port.Number))],
            Tunnels = mirrors.Tunnels,
            Mirrors = mirrorViews,
        };
    }

    // 4096 numbers for a trunk of all would say what an empty list says.
    private string Trunks(VirtualSwitch vswitch)
    {
        var vlans = vswitch.PortGroups.Select(group => plan.Known(group.Vlan, group, "the VLAN") ?? VlanId.Untagged).ToList();
        if (vlans.Contains(VlanId.TrunkOfAll))
            return "";
        var numbers = vlans
            .SelectMany(Segment.RangesOf)
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Distinct()
            .Order();
        return string.Join(",", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    private void DemandOwnNics()
    {
        var owners = new Dictionary<string, string>();
        foreach (var uplink in host.Management?.Uplinks ?? ValueList<ManagementUplink>.Empty)
            if (uplink.Nic.IsKnown)
                owners.TryAdd(uplink.Nic.Value.Text, host.Management!.Address);
        foreach (var vswitch in host.VirtualSwitches)
        foreach (var uplink in vswitch.Uplinks)
            if (uplink.IsKnown && !owners.TryAdd(uplink.Value.Text, vswitch.Address))
                plan.Refuse(
                    vswitch,
                    uplink.Origin,
                    $"its uplink {uplink.Value.Text} is one of {owners[uplink.Value.Text]} already, and a NIC is on one bridge alone",
                    "Give each its own NICs, or make both one switch"
                );
    }

    // The flows know guests and uplinks. The host's own port, which management needs, would be cut off.
    private void DemandNoManagement(VirtualSwitch vswitch)
    {
        if (host.Management?.VirtualSwitch is { IsKnown: true } management && management.Value.Text == vswitch.Name.Text)
            plan.Refuse(
                vswitch,
                vswitch.Origin,
                "it is the management switch too, and its flows pass nothing but the traffic of guests",
                "Give management a switch of its own"
            );
    }

    // Frames are brought to a guest by its MAC address. That a derived one is taken is said where it is derived.
    private void DemandOwnMacs(IReadOnlyList<GuestPort> ports)
    {
        foreach (var same in ports.Where(port => port.At.Nic.Mac is not null).GroupBy(port => port.Mac).Where(same => same.Count() > 1))
            plan.Refuse(
                same.Last().At.Nic,
                same.Last().At.Nic.Mac?.Origin ?? default,
                $"its MAC address {same.Key} is that of {same.First().At.Nic.Address} on the same switch",
                "Give each its own"
            );
    }

    private string Path(string path) => $"{host.Name.Text}/{path}";
}
