using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The PCI devices that guests reach directly, through vfio.</summary>
internal sealed class PassthroughPlan(HostIndex index, EmissionPlan plan)
{
    private readonly Dictionary<string, List<HostDeviceView>> devices = [];

    /// <summary>All devices, in the order of their addresses.</summary>
    public IReadOnlyList<HostDeviceView> Devices =>
        [.. devices.Values.SelectMany(list => list).OrderBy(device => device.Address, System.StringComparer.Ordinal)];

    /// <summary>The devices of one machine, in the order of their declaration.</summary>
    public IReadOnlyList<HostDeviceView> Of(VirtualMachine machine) => devices.GetValueOrDefault(machine.Name.Text) ?? [];

    /// <summary>Finds the machine of each device, before any machine is planned.</summary>
    public void Assign()
    {
        var owners = new Dictionary<PciAddress, PassthroughDevice>();
        foreach (var device in index.Host.Drivers?.Passthrough ?? ValueList<PassthroughDevice>.Empty)
        {
            var address = plan.Known(device.Device, device, "the PCI address");
            if (index.Host.Drivers!.Iommu is { IsKnown: true, Value: false } off)
                plan.Refuse(
                    device,
                    off.Origin,
                    "a guest reaches a device through vfio, which needs the IOMMU that is off",
                    "Declare .Iommu()"
                );
            if (!owners.TryAdd(address, device))
                plan.Refuse(
                    device,
                    device.Device.Origin,
                    $"the device {address} is that of {owners[address].Address} too",
                    "Give a device to one guest only"
                );
            if (Machine(device) is { } machine)
                List(machine).Add(View(machine, address));
        }
    }

    private List<HostDeviceView> List(VirtualMachine machine)
    {
        if (!devices.TryGetValue(machine.Name.Text, out var list))
            devices.Add(machine.Name.Text, list = []);
        return list;
    }

    private VirtualMachine? Machine(PassthroughDevice device) =>
        plan.Resolve(device.Machine, index.Machines, device, "the virtual machine", "does not exist on the host", "Declare the machine");

    private static HostDeviceView View(VirtualMachine machine, PciAddress address) =>
        new(
            machine.Name.Text,
            address.ToString(),
            Hex(address.Domain, 4),
            Hex(address.Bus, 2),
            Hex(address.Device, 2),
            Hex(address.Function, 1)
        );

    private static string Hex(int number, int digits) => "0x" + number.ToString("x" + digits, CultureInfo.InvariantCulture);
}

internal sealed record HostDeviceView(string Machine, string Address, string Domain, string Bus, string Slot, string Function);
