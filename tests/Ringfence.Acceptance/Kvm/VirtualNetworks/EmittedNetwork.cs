using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Ringfence.Emit;
using Ringfence.Model;

namespace Ringfence.Acceptance.Kvm;

/// <summary>
/// The virtual network of one emitted host on a real Open vSwitch: the host's script makes it, guests are namespaces that are plugged in as libvirt would by their domains' XML,
/// and behind the uplinks there is a physical switch with a router between all VLANs and machines outside of the fleet.
/// </summary>
internal sealed partial class EmittedNetwork : IAsyncDisposable
{
    private const int FirstOutsideVlan = 4001;

    private readonly string host;
    private readonly EmittedTree tree;
    private readonly List<Station> guests = [];
    private readonly List<Station> outside = [];

    private EmittedNetwork(OpenVSwitchDaemon daemon, Model.Fleet fleet, string host)
    {
        Daemon = daemon;
        Index = new(fleet);
        this.host = host;
        tree = FleetEmitter.Emit(fleet);
        Reachability = new(Index);
    }

    public OpenVSwitchDaemon Daemon { get; }

    public FleetIndex Index { get; }

    public Reachability Reachability { get; }

    /// <summary>One for each vNIC that is in one VLAN alone.</summary>
    public IReadOnlyList<Station> Guests => guests;

    public IReadOnlyList<Station> Outside => outside;

    public string FlowFolder => Path.Combine(Daemon.Folder, "files", host, "etc", "ringfence", "openvswitch");

    private string Script => Path.Combine(FlowFolder, "configure.sh");

    private HostIndex HostIndex => Index.Hosts.Single(index => index.Host.Name.Text == host);

    /// <summary>Makes the network of a host, with machines outside of the fleet at some addresses.</summary>
    public static async Task<EmittedNetwork> Start(Model.Fleet fleet, string host, params string[] outside)
    {
        var network = new EmittedNetwork(await OpenVSwitchDaemon.Start(), fleet, host);
        try
        {
            network.WriteFiles();
            network.Describe(outside.Select(Cidr.Parse));
            await network.Daemon.Run(network.PhysicalNetwork());
            await network.Apply();
            await network.Daemon.Run(network.Cables());
            await network.Ports();
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    public async Task<string> Apply() => await Daemon.Run("sh \"$1\" apply \"$2\"", Script, FlowFolder);

    /// <summary>What libvirt's hook does when a guest starts.</summary>
    public async Task Ports() => await Daemon.Run("sh \"$1\" ports \"$2\"", Script, FlowFolder);

    public Station Guest(string machine, int nic = 0) =>
        guests.Single(guest => guest.Name == $"{machine}/nic{nic.ToString(CultureInfo.InvariantCulture)}");

    public ValueTask DisposeAsync() => Daemon.DisposeAsync();

    private void WriteFiles()
    {
        foreach (var file in tree.Files.Where(file => file.Path.StartsWith(host + "/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(Daemon.Folder, "files", file.Path);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, file.Content);
        }
    }

    private void Describe(IEnumerable<Cidr> addressesOutside)
    {
        var plugs = HostIndex.AttachedNics.ToDictionary(nic => nic, Plug);
        var access = plugs.Values.Where(plug => !plug.IsTrunk).Select(plug => plug.Vlans[0]).Distinct().ToList();
        foreach (var (nic, plug) in plugs)
        // A trunk is tried in two of the VLANs in which somebody else is, and one that declares an address has that in one alone.
        foreach (var vlan in plug.IsTrunk ? plug.Vlans.Intersect(access).Take(nic.Nic.IpAddress is null ? 2 : 1) : plug.Vlans)
            guests.Add(Guest(nic, plug, vlan));
        foreach (var address in addressesOutside)
            outside.Add(
                new()
                {
                    Name = address.ToString(),
                    Namespace = Daemon.Namespace(Invariant($"o{outside.Count}")),
                    Port = Invariant($"op{outside.Count}"),
                    Mac = Invariant($"0a:00:00:00:00:{outside.Count:x2}"),
                    Vlan = FirstOutsideVlan + outside.Count,
                    Addresses = [address],
                }
            );
    }

    private Station Guest(AttachedNic nic, PluggedPort plug, int vlan) =>
        new()
        {
            Name = $"{nic.Machine.Name}/{nic.Nic.Name}" + (plug.IsTrunk ? Invariant($"@{vlan}") : ""),
            Nic = nic,
            Namespace = Daemon.Namespace(Invariant($"g{guests.Count}")),
            Port = plug.Name,
            Mac = plug.Mac,
            Vlan = vlan,
            IsTrunk = plug.IsTrunk,
            Addresses = nic.Nic.IpAddress is { } declared ? [declared.Value] : [Free(vlan, isIpv6: false), Free(vlan, isIpv6: true)],
        };

    // Who declares no address takes one of the subnet of its neighbours, without whom it has a subnet of its own.
    private Cidr Free(int vlan, bool isIpv6)
    {
        var neighbour = HostIndex
            .AttachedNics.Where(nic => (nic.PortGroup.Vlan?.Value.Number ?? 0) == vlan)
            .Select(nic => nic.Nic.IpAddress?.Value)
            .FirstOrDefault(address => address is not null && address.IsIPv6 == isIpv6);
        var subnet = neighbour?.Network ?? Cidr.Parse(isIpv6 ? Invariant($"fd00:200:{vlan}::/64") : Invariant($"10.200.{vlan % 250}.0/24"));
        var bytes = subnet.Address.GetAddressBytes();
        bytes[^1] = (byte)(200 + guests.Count);
        return Cidr.Parse(Invariant($"{new System.Net.IPAddress(bytes)}/{subnet.PrefixLength}"));
    }

    // How the domain asks libvirt for the port: by its network's portgroup, which has the VLANs.
    private PluggedPort Plug(AttachedNic nic)
    {
        var domain = XDocument.Parse(File($"libvirt/domains/{nic.Machine.Name}.xml"));
        var plug = domain.Descendants("interface").ElementAt(nic.Machine.Nics.ToList().IndexOf(nic.Nic));
        var source = plug.Element("source")!;
        var network = XDocument.Parse(File($"libvirt/networks/{source.Attribute("network")!.Value}.xml"));
        var vlan = network
            .Descendants("portgroup")
            .Single(group => group.Attribute("name")!.Value == source.Attribute("portgroup")!.Value)
            .Element("vlan")!;
        return new(
            plug.Element("target")!.Attribute("dev")!.Value,
            plug.Element("mac")!.Attribute("address")!.Value,
            [.. vlan.Elements("tag").Select(tag => int.Parse(tag.Attribute("id")!.Value, CultureInfo.InvariantCulture))],
            vlan.Attribute("trunk") is not null
        );
    }

    private string File(string path) => tree.Files.Single(file => file.Path == $"{host}/{path}").Content;

    // Bridges get the userspace datapath before the script finds them there. The physical switch joins both ends of a bond; it knows nothing of it.
    private string PhysicalNetwork()
    {
        var script = new StringBuilder("ovs-vsctl -t 30 add-br phys -- set Bridge phys datapath_type=netdev\n");
        foreach (var bridge in BridgesOfScript())
            script.AppendLine(
                CultureInfo.InvariantCulture,
                $"ovs-vsctl -t 30 add-br {bridge} -- set Bridge {bridge} datapath_type=netdev fail_mode=secure"
            );
        foreach (var uplink in HostIndex.Host.VirtualSwitches.SelectMany(vswitch => vswitch.Uplinks).Select(uplink => uplink.Value))
            script
                .AppendLine(CultureInfo.InvariantCulture, $"ip link add {uplink} type veth peer name p-{uplink}")
                .AppendLine(CultureInfo.InvariantCulture, $"ip link set {uplink} up; ip link set p-{uplink} up")
                .AppendLine(CultureInfo.InvariantCulture, $"ovs-vsctl -t 30 add-port phys p-{uplink}");
        script.AppendLine("ip netns add router; ip netns exec router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1");
        return script.ToString();
    }

    private IEnumerable<string> BridgesOfScript()
    {
        var script = File("etc/ringfence/openvswitch/configure.sh");
        return SwitchCall()
            .Matches(script)
            .Select(call => call.Groups[1].Value)
            .Concat(UplinksCall().Matches(script).Select(call => call.Groups[1].Value));
    }

    private string Cables()
    {
        var script = new StringBuilder();
        foreach (var (guest, i) in guests.Select((guest, i) => (guest, i)))
            if (guest.IsTrunk)
                Cable(script, Invariant($"g{i}"), guest with { Port = Invariant($"tp{i}") }, TrunkPlug(guest, i));
            else
                Cable(script, Invariant($"g{i}"), guest, $"{Replug(guest)} tag={Invariant($"{guest.Vlan}")}");
        foreach (var (station, i) in outside.Select((station, i) => (station, i)))
            Cable(script, Invariant($"o{i}"), station, Invariant($"ovs-vsctl -t 30 add-port phys {station.Port} tag={station.Vlan}"));
        foreach (var vlan in guests.Concat(outside).GroupBy(station => station.Vlan))
        {
            script
                .AppendLine(CultureInfo.InvariantCulture, $"ip link add pr{vlan.Key} type veth peer name r{vlan.Key} netns router")
                .AppendLine(
                    CultureInfo.InvariantCulture,
                    $"ip link set pr{vlan.Key} up; ip -n router link set r{vlan.Key} up; ip netns exec router ethtool -K r{vlan.Key} tx off tso off gso off >/dev/null"
                )
                .AppendLine(CultureInfo.InvariantCulture, $"ovs-vsctl -t 30 add-port phys pr{vlan.Key} tag={vlan.Key} vlan_mode=access");
            foreach (
                var gateway in vlan.SelectMany(station => station.Addresses)
                    .Select(address => $"{Station.Gateway(address)}/{address.PrefixLength}")
                    .Distinct()
            )
                script.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"ip -n router addr add {gateway} dev r{vlan.Key} {(gateway.Contains(':') ? "nodad" : "")}"
                );
        }
        return script.ToString();
    }

    /// <summary>How libvirt plugs a guest's port in; the VLAN follows.</summary>
    public static string Replug(Station guest) =>
        $"ovs-vsctl -t 30 -- --if-exists del-port {guest.Port} -- add-port {guest.Nic!.Switch.Name} {guest.Port}";

    // The guest has a switch of its own behind its trunk, because this kernel need not know VLANs: each station is behind one of its access ports.
    private static string TrunkPlug(Station guest, int i) =>
        $"""
            if ! ip link show {guest.Port} >/dev/null 2>&1; then
                ip link add {guest.Port} type veth peer name x{guest.Port[^12..]}; ip link set {guest.Port} up; ip link set x{guest.Port[
                ^12..
            ]} up
                ovs-vsctl -t 30 add-br in-{guest.Port[^10..]} -- set Bridge in-{guest.Port[
                ^10..
            ]} datapath_type=netdev -- add-port in-{guest.Port[^10..]} x{guest.Port[^12..]}
                {Replug(guest)} vlan_mode=trunk
            fi
            ovs-vsctl -t 30 add-port in-{guest.Port[^10..]} {Invariant($"tp{i} tag={guest.Vlan}")}
            """;

    private static void Cable(StringBuilder script, string name, Station station, string plug)
    {
        script
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"ip netns add {name}; ip link add {station.Port} type veth peer name eth0 address {station.Mac} netns {name}"
            )
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"ip link set {station.Port} up; ip -n {name} link set lo up; ip -n {name} link set eth0 up"
            )
            .AppendLine(CultureInfo.InvariantCulture, $"ip netns exec {name} ethtool -K eth0 tx off tso off gso off >/dev/null");
        foreach (var address in station.Addresses)
            script
                .AppendLine(CultureInfo.InvariantCulture, $"ip -n {name} addr add {address} dev eth0 {(address.IsIPv6 ? "nodad" : "")}")
                .AppendLine(CultureInfo.InvariantCulture, $"ip -n {name} route add default via {Station.Gateway(address)}");
        script.AppendLine(plug);
    }

    private sealed record PluggedPort(string Name, string Mac, IReadOnlyList<int> Vlans, bool IsTrunk);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^ +switch '([^']+)'$", RegexOptions.Multiline)]
    private static partial Regex SwitchCall();

    [GeneratedRegex("^ +uplinks '[^']+' '[^']+' [0-9]+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex UplinksCall();
}
