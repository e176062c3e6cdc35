using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The mirrors of one switch: copies go to a port of a guest on it, or through a tunnel to a device elsewhere.</summary>
internal sealed class MirrorPlan(
    FleetIndex fleet,
    HostIndex index,
    VirtualSwitch vswitch,
    IReadOnlyList<GuestPort> ports,
    EmissionPlan plan
)
{
    private readonly Dictionary<string, TunnelView> tunnels = [];

    public IReadOnlyList<TunnelView> Tunnels => [.. tunnels.Values];

    /// <summary>The mirrors.</summary>
    /// <param name="firstKey">The key of the first tunnel: tunnels of a host to one device differ by it.</param>
    public IReadOnlyList<MirrorView> Views(int firstKey)
    {
        var views = new List<MirrorView>();
        foreach (var mirror in vswitch.Mirrors)
            if (SourcesOf(mirror) is { } sources && OutputOf(mirror, firstKey) is { } output)
                views.Add(new($"{vswitch.Name.Text}-{views.Count.ToString(CultureInfo.InvariantCulture)}", output, sources));
        if (tunnels.Count > 0 && index.Host.Management?.Firewall is not null)
            plan.Note(
                vswitch.Address,
                "VirtualSwitch.Mirrors",
                $"copies go to {string.Join(", ", tunnels.Keys)} as GRE: where the way there is the management network, its firewall must let protocol 47 out"
            );
        return views;
    }

    private List<string>? SourcesOf(TrafficMirror mirror)
    {
        if (mirror.Source.Kind == FirewallEndpointKind.Anything)
            return ["all"];
        var members = new FirewallMembers(index, vswitch);
        if (members.AddressesOf(mirror.Source).Any())
            return Refuse<List<string>>(
                mirror,
                $"an Open vSwitch mirrors ports, and {mirror.Source} are addresses",
                "Mirror a portgroup, a machine or everything"
            );
        var watched = ports.Where(port => members.Hold(mirror.Source, TrafficEnd.Of(port.At)).IsTrue).Select(port => port.Name).ToList();
        return watched.Count > 0
            ? watched
            : Refuse<List<string>>(
                mirror,
                $"no vNIC on the switch is {mirror.Source}, so nothing would be mirrored",
                "Correct the source of the mirror"
            );
    }

    private string? OutputOf(TrafficMirror mirror, int firstKey)
    {
        if (mirror.Target.Machine is not { } reference)
            return plan.Known(mirror.Target.Address, vswitch, "the address of the mirror's device") is { } device
                ? Tunnel(mirror, device, firstKey)
                : null;
        if (MachineOf(reference) is not { } machine)
            return Refuse<string>(
                mirror,
                $"the machine {Quoted.Text(reference.Name)} that gets the copies does not exist",
                "Declare it, or name a device by its address"
            );
        if (ports.FirstOrDefault(port => ReferenceEquals(port.At.Machine, machine)) is { } own)
            return own.Name;
        var declared = machine
            .Nics.Select(nic => plan.Known(nic.IpAddress, nic, "the address"))
            .FirstOrDefault(address => address is not null);
        return declared is not null
            ? Tunnel(mirror, declared, firstKey)
            : Refuse<string>(
                mirror,
                $"{machine.Address} gets copies and is neither on this switch nor has an address",
                "Give it a vNIC on the switch, or declare its address"
            );
    }

    private VirtualMachine? MachineOf(Reference<VirtualMachine> reference) =>
        index.Machines.Resolve(reference).Element ?? fleet.Find(reference).Element as VirtualMachine;

    private string? Tunnel(TrafficMirror mirror, Cidr device, int firstKey)
    {
        var remote = device.Address.ToString();
        if (device.IsAny || (!device.IsSingleAddress && device == device.Network))
            return Refuse<string>(mirror, $"{device} is no device's address", "Give the address of one device");
        if (!tunnels.TryGetValue(remote, out var tunnel))
            tunnels.Add(
                remote,
                tunnel = new(DerivedIdentity.Interface("rfm", vswitch.Address + " " + remote), remote, firstKey + tunnels.Count)
            );
        return tunnel.Port;
    }

    private T? Refuse<T>(TrafficMirror mirror, string problem, string remedy)
        where T : class
    {
        plan.Refuse(vswitch, mirror.Origin, problem, remedy);
        return null;
    }
}
