using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The flows of one switch: who may send what, and where it goes.</summary>
internal sealed class FlowPlan(FleetIndex fleet, HostIndex index, VirtualSwitch vswitch, EmissionPlan plan)
{
    // The bit of a tag that says that there is one (CFI, as Open vSwitch uses it), above the twelve of its number.
    private const int HasTag = 0x1000;
    private const int AnyVlan = 0xFFF;

    /// <summary>The view of a switch.</summary>
    /// <param name="ports">Its ports.</param>
    /// <param name="zone">The first zone of connection tracking that is its own.</param>
    public FlowsView View(IReadOnlyList<GuestPort> ports, int zone)
    {
        var firewall = OwnFirewall();
        var sets = new EndpointSets(new(index, vswitch), firewall?.Rules ?? ValueList<FirewallRule>.Empty);
        if (sets.Count > EndpointSets.Most)
            plan.Refuse(
                vswitch,
                firewall!.Origin,
                $"its firewall's rules name {sets.Count} different ends, and an Open vSwitch tells {EndpointSets.Most} apart",
                "Name several machines at once: by an object, a tag, a tier or a portgroup"
            );
        DemandMembers(firewall);
        NoteLimits(ports, firewall);
        var views = ports.ToDictionary(port => port, port => View(port, firewall is not null, sets, zone));
        return new()
        {
            Address = vswitch.Address,
            Uplink = GuestPorts.Uplink,
            Several = GuestPorts.Several,
            HasUplink = vswitch.Uplinks.Count > 0,
            Zone = zone,
            AllowsForgedTransmits = plan.Known(vswitch.AllowsForgedTransmits, vswitch, "whether forged transmits are allowed"),
            AllowsMacChanges = plan.Known(vswitch.AllowsMacChanges, vswitch, "whether MAC changes are allowed"),
            IsPromiscuous = plan.Known(vswitch.AllowsPromiscuous, vswitch, "whether promiscuous guests are allowed"),
            AllowsByDefault =
                firewall is not null && plan.Known(firewall.DefaultAction, vswitch, "the default action") == FirewallAction.Allow,
            Ports = [.. ports.Select(port => views[port])],
            Segments = [.. Segment.Of(ports).Select(segment => View(segment, views))],
            Identities = AddressSets.Of(sets, fleet),
            Everybody = EndpointSets.Text(sets.OfEverybody),
            Rules = firewall is null ? [] : new RuleFlows(vswitch, sets, plan).Of(firewall.Rules),
        };
    }

    // A product filters by itself; its rules are its own to configure.
    private VirtualFirewall? OwnFirewall()
    {
        if (vswitch.Firewall is not { Product: { } product } firewall)
            return vswitch.Firewall;
        var name = plan.Known(product, vswitch, "the firewall's product");
        plan.Note(
            vswitch.Address,
            "VirtualSwitch.Firewall",
            $"the firewall is {Quoted.Text(name?.Text ?? "")}: configure it there, the switch passes what it would filter"
        );
        _ = firewall;
        return null;
    }

    private void NoteLimits(IReadOnlyList<GuestPort> ports, VirtualFirewall? firewall)
    {
        if (vswitch.AllowsMacChanges.ValueOr(false) && !vswitch.AllowsForgedTransmits.ValueOr(false))
            plan.Note(
                vswitch.Address,
                "VirtualSwitch.AllowsMacChanges",
                "an Open vSwitch does not see which MAC address a guest has given to its vNIC: whoever may change it may send with any"
            );
        var strangers = ports.Where(port => port.At.Nic.IsFiltered.ValueOr(true) && port.At.Nic.IpAddress is null).ToList();
        if (firewall is { Rules.Count: > 0 } && strangers.Count > 0)
            plan.Note(
                strangers[0].At.Nic.Address,
                "VirtualNic.IpAddress",
                "no address is declared: its source address is not checked, and beyond its VLAN the firewall takes it for an address outside of the fleet"
                    + (strangers.Count > 1 ? $" (first of {strangers.Count} on {vswitch.Name})" : "")
            );
    }

    private PortFlowsView View(GuestPort port, bool hasFirewall, EndpointSets sets, int zone)
    {
        var isFiltered = plan.Known(port.At.Nic.IsFiltered, port.At.Nic, "whether it is filtered");
        _ = plan.Known(port.At.Machine.Purpose, port.At.Machine, "the purpose");
        var address = plan.Known(port.At.Nic.IpAddress, port.At.Nic, "the address");
        return new()
        {
            Nic = port.At.Nic.Address,
            Name = port.Name,
            Number = port.Number,
            Mac = port.Mac,
            Access = port.IsTrunk ? -1 : port.Vlan.Number ?? 0,
            Zone = zone + (port.Vlan.Number ?? 0),
            Vlans = [.. Segment.RangesOf(port.Vlan).SelectMany(range => Matches(range.First, range.Last))],
            Sets = EndpointSets.Text(sets.Of(port.At)),
            IsFiltered = hasFirewall && isFiltered,
            IsGuarded = port.IsGuarded,
            Ipv4 = address is { IsIPv6: false } ? Text(address.Address) : "",
            Ipv6 = address is { IsIPv6: true } ? Text(address.Address) : "",
        };
    }

    private static SegmentView View(Segment segment, Dictionary<GuestPort, PortFlowsView> views) =>
        new(segment.First == 0, [.. Matches(segment.First, segment.Last)], [.. segment.Ports.Select(port => views[port])]);

    private static IEnumerable<VlanMatchView> Matches(int first, int last) =>
        MaskedValue
            .OfRange(first, last, Segment.VlanBits)
            .Select(match =>
                first == 0
                    ? new VlanMatchView("0x0", Hex(HasTag | AnyVlan), "0x0", Hex(AnyVlan))
                    : new VlanMatchView(Hex(HasTag | match.Value), Hex(HasTag | match.Mask), Hex(match.Value), Hex(match.Mask))
            );

    // A rule about something that does not exist would silently be about nobody.
    private void DemandMembers(VirtualFirewall? firewall)
    {
        if (firewall is null)
            return;
        var objects = HostIndex.FirewallObjects(vswitch);
        var ends = firewall
            .Rules.SelectMany(rule => new[] { (End: rule.From, rule.Origin), (End: rule.To, rule.Origin) })
            .Concat(firewall.Objects.SelectMany(named => named.Members.Select(member => (End: member, named.Origin))));
        foreach (var (end, origin) in ends)
            if (WhyNobody(end, objects) is { } problem)
                plan.Refuse(vswitch, origin, $"its firewall speaks of {end}, {problem}", "Declare it, or correct the rule");
    }

    private string? WhyNobody(FirewallEndpoint end, Declared<FirewallObject> objects) =>
        end.Kind switch
        {
            FirewallEndpointKind.PortGroup => WhyNot(index.PortGroups.Resolve(end.PortGroup!)),
            FirewallEndpointKind.Machine => WhyNot(index.Machines.Resolve(end.Machine!)),
            FirewallEndpointKind.Object => WhyNot(objects.Resolve(end.Object!)),
            FirewallEndpointKind.Vlan => WhyNot(end.Vlan!.Value),
            FirewallEndpointKind.Address => WhyNot(end.Addresses!.Value),
            FirewallEndpointKind.Tier or FirewallEndpointKind.Tag => WhyNot(end.Label!.Value),
            _ => null,
        };

    private static string? WhyNot<T>(Resolution<T> resolution)
        where T : class => resolution.Element is null ? "which does not exist on the host" : null;

    private static string? WhyNot<T>(Setting<T> setting) => setting.IsKnown ? null : $"which is not known: {setting.WhyNotKnown}";

    private static string Text(IPAddress address) => address.ToString();

    private static string Hex(int value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
