using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Ringfence.Model;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Something with addresses in a namespace of its own: a guest's vNIC, or a machine outside of the fleet.</summary>
internal sealed record Station
{
    public required string Name { get; init; }

    /// <summary>The vNIC that it stands for; <see langword="null"/> outside.</summary>
    public AttachedNic? Nic { get; init; }

    public required NetworkNamespace Namespace { get; init; }

    /// <summary>The host's end of its cable.</summary>
    public required string Port { get; init; }

    public required string Mac { get; init; }

    public required int Vlan { get; init; }

    /// <summary>Whether the port carries tagged frames of several VLANs, of which this is one.</summary>
    public bool IsTrunk { get; init; }

    /// <summary>Addresses with the prefix of their subnet; one of each family at most.</summary>
    public required IReadOnlyList<Cidr> Addresses { get; init; }

    public IPAddress Ipv4 => Addresses.Single(address => !address.IsIPv6).Address;

    public IPAddress Ipv6 => Addresses.Single(address => address.IsIPv6).Address;

    public Cidr? AddressOf(AddressFamily family) => Addresses.FirstOrDefault(address => address.Address.AddressFamily == family);

    /// <summary>What the model calls it.</summary>
    public TrafficEnd End(AddressFamily family) =>
        Nic is null ? TrafficEnd.Outside(AddressOf(family)!)
        : Nic.Nic.IpAddress is null ? TrafficEnd.Using(Nic, AddressOf(family)!, Vlan)
        : TrafficEnd.Of(Nic);

    /// <summary>The router's address in a subnet.</summary>
    public static IPAddress Gateway(Cidr address)
    {
        var bytes = address.Network.Address.GetAddressBytes();
        bytes[^1]++;
        return new IPAddress(bytes);
    }

    public override string ToString() => Name;
}
