using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Names and numbers of the ports of a host's vNICs. They follow from addresses, so that a new machine changes nobody else's.</summary>
internal sealed class GuestPorts
{
    /// <summary>The number of a switch's way to its uplinks.</summary>
    public const int Uplink = FirstNumber - 1;

    /// <summary>Stands for several ports, where a register holds the number of one.</summary>
    public const int Several = 0xFFFF;

    // Open vSwitch itself numbers from 1 upwards, and OpenFlow ends at 0xfeff.
    private const int FirstNumber = 0x4000;
    private const int Numbers = 0xFF00 - FirstNumber;

    private readonly Dictionary<VirtualNic, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VirtualNic, string> macs = new(ReferenceEqualityComparer.Instance);
    private readonly HostIndex index;
    private readonly EmissionPlan plan;

    public GuestPorts(HostIndex index, EmissionPlan plan)
    {
        this.index = index;
        this.plan = plan;
        var taken = new HashSet<int>();
        foreach (
            var nic in index.Host.VirtualMachines.SelectMany(machine => machine.Nics).OrderBy(nic => nic.Address, StringComparer.Ordinal)
        )
        {
            var number = DerivedIdentity.Number("port", nic.Address, Numbers);
            while (!taken.Add(number))
                number = (number + 1) % Numbers;
            numbers.Add(nic, FirstNumber + number);
        }
    }

    /// <summary>The name of a vNIC's interface on the host. It does not begin with "vnet", which libvirt replaces by names of its own.</summary>
    public static string NameOf(VirtualNic nic) => DerivedIdentity.Interface("rf", nic.Address);

    /// <summary>Says which MAC address a machine gives to its vNIC.</summary>
    public void Add(VirtualNic nic, string mac) => macs[nic] = mac;

    /// <summary>The ports of a switch, in the order of machines.</summary>
    public IReadOnlyList<GuestPort> On(VirtualSwitch vswitch) =>
        [
            .. index
                .AttachedNics.Where(attached => ReferenceEquals(attached.Switch, vswitch) && macs.ContainsKey(attached.Nic))
                .Select(attached => new GuestPort(
                    attached,
                    NameOf(attached.Nic),
                    numbers[attached.Nic],
                    macs[attached.Nic],
                    plan.Known(attached.PortGroup.Vlan, attached.PortGroup, "the VLAN") ?? VlanId.Untagged
                )),
        ];
}
