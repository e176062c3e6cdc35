using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The virtual machines of one host.</summary>
internal sealed class MachineNodes(StackScope scope, Site site, EsxiHost host, string component)
{
    // vSphere's bound on custom shares.
    private const int MostShares = 1_000_000;

    // What vSphere counts a machine's memory in.
    private const int MemoryStep = 4;

    // The model does not say what runs in a machine, and this fits every 64-bit system.
    private const string AnyGuest = "otherGuest64";

    private readonly HostIndex index = scope.Fleet.On(host);
    private readonly ILookup<string, PassthroughDevice> passthrough = PassthroughByMachine(scope, host);
    private readonly Dictionary<string, StackValue> networks = [];
    private readonly Dictionary<string, StackValue> datastores = [];

    public void Add(VirtualMachine machine)
    {
        var devices = Passthrough(machine);
        scope.StandsFor(
            machine,
            scope.Graph.Resource(
                $"{host.Name.Text}-{machine.Name.Text}",
                VSphereType.VirtualMachine,
                component,
                machine,
                [
                    ("name", machine.Name.Text),
                    ("resourcePoolId", Pool(machine)),
                    ("hostSystemId", IsPinned || devices.Count > 0 ? scope.Output(host, "id") : null),
                    ("datastoreId", Datastore(machine)),
                    ("folder", scope.FolderOf(machine) is { } folder ? new OutputValue(folder.Name, "path") : null),
                    ("guestId", AnyGuest),
                    ("firmware", "efi"),
                    ("efiSecureBootEnabled", true),
                    ("numCpus", scope.Number(machine.Cpus, machine, "its number of virtual CPUs")),
                    ("memory", Memory(machine)),
                    .. Scheduling(machine),
                    .. MemoryShare(machine),
                    ("memoryReservationLockedToMax", devices.Count > 0 ? true : null),
                    ("pciDeviceIds", devices.Count > 0 ? StackValue.Texts(devices) : null),
                    ("networkInterfaces", Nics(machine)),
                    ("disks", Disks(machine)),
                    // Nothing is installed yet that could tell an address.
                    ("waitForGuestNetTimeout", 0),
                ]
            )
        );
    }

    // Where vCenter moves machines, a host that is written down would be a change at every run.
    private bool IsPinned => site.Cluster.Drs.Is(DrsAutomation.FullyAutomated).IsFalse;

    private StackValue? Pool(VirtualMachine machine)
    {
        if (machine.Scheduling is { Pool: { } cpus })
            scope.Plan.Refuse(
                machine,
                cpus.Origin,
                $"it runs in the CPU pool {Quoted.Text(cpus.Name)}, and a host in a cluster has no pools of its own",
                "Declare a .ResourcePool(…) in the cluster, and .InResourcePool(…) on the machine"
            );
        if (machine.Scheduling?.ResourcePool is not { } reference)
            return scope.Output(site.Cluster, "resourcePoolId");
        var pool = scope.Plan.Resolve(
            reference,
            scope.Fleet.Sites.ResourcePools(host),
            machine,
            "its resource pool",
            $"does not exist in the cluster {site.Cluster.Name}",
            "Declare it with .ResourcePool(…)"
        );
        return pool is null ? null : scope.Output(pool, "id");
    }

    private StackValue? Datastore(VirtualMachine machine)
    {
        if (scope.Plan.Known(host.Datastore ?? site.Cluster.Datastore, machine, "its datastore") is not { } name)
        {
            if ((host.Datastore ?? site.Cluster.Datastore) is null)
                scope.Plan.Refuse(
                    machine,
                    machine.Origin,
                    $"nothing says which datastore it lies on",
                    $"Name one with .Datastore(…) on the cluster {site.Cluster.Name} or on the host"
                );
            return null;
        }
        if (!datastores.TryGetValue(name.Text, out var id))
            datastores.Add(
                name.Text,
                id = new OutputValue(
                    scope
                        .Graph.Lookup(
                            $"{host.Name.Text}-{name.Text}-datastore",
                            VSphereType.FindDatastore,
                            component,
                            host,
                            [("name", name.Text), ("datacenterId", scope.Output(site.Datacenter, "moid"))]
                        )
                        .Name,
                    "id"
                )
            );
        return id;
    }

    private StackValue? Memory(VirtualMachine machine)
    {
        if (machine.Memory is not null)
            return scope.Mebibytes(machine.Memory, machine, "its memory", MemoryStep);
        scope.Plan.Refuse(machine, machine.Origin, "nothing says how much memory it has", "Set it with .Memory(8.GiB())");
        return null;
    }

    private IEnumerable<(string Name, StackValue? Value)> Scheduling(VirtualMachine machine)
    {
        if (machine.Scheduling is not { } scheduling)
            return [];
        var vcpus = machine.Cpus is { IsKnown: true } cpus ? cpus.Value : 1;
        int? clock = host.MegahertzPerCpu is { IsKnown: true } megahertz ? megahertz.Value : null;
        if (scheduling.Weight is { IsKnown: true } weight && weight.Value is < 1 or > MostShares)
            scope.Plan.Refuse(
                machine,
                weight.Origin,
                $"its weight is {weight.Value}, and vSphere has shares from 1 to {MostShares}",
                "Scale the weights down"
            );
        return
        [
            ("cpuShareLevel", scheduling.Weight is null ? null : "custom"),
            ("cpuShareCount", scope.Number(scheduling.Weight, machine, "its CPU weight")),
            ("cpuReservation", scope.Megahertz(scheduling.Reservation, machine, "its guarantee", vcpus, clock)),
            ("cpuLimit", scope.Megahertz(scheduling.Cap, machine, "its cap", vcpus, clock)),
        ];
    }

    private IEnumerable<(string Name, StackValue? Value)> MemoryShare(VirtualMachine machine) =>
        machine.MemoryShare is not { } share
            ? []
            :
            [
                ("memoryShareLevel", share.Weight is null ? null : "custom"),
                ("memoryShareCount", scope.Number(share.Weight, machine, "its memory weight")),
                ("memoryReservation", scope.Mebibytes(share.Reservation, machine, "its memory reservation")),
                ("memoryLimit", scope.Mebibytes(share.Limit, machine, "its memory limit")),
            ];

    private StackValue? Nics(VirtualMachine machine) =>
        machine.Nics.Count == 0
            ? null
            : StackValue.List(
                machine.Nics.Select(nic =>
                {
                    var mac = scope.Plan.Known(nic.Mac, nic, "its MAC address")?.ToString();
                    return StackValue.Object(
                        VSphereType.VirtualMachineNetworkInterface,
                        ("networkId", Network(nic)),
                        ("macAddress", mac is null ? null : (StackValue)mac),
                        ("useStaticMac", mac is null ? null : true)
                    );
                })
            );

    // The id of a portgroup of the host's own is the provider's; vSphere's is found by its name.
    private StackValue? Network(VirtualNic nic)
    {
        if (
            scope.Plan.Resolve(
                nic.PortGroup,
                index.PortGroups,
                nic,
                "its portgroup",
                "does not exist on the host",
                "Declare it with .PortGroup(…)"
            )
            is not { } group
        )
            return null;
        if (index.SwitchOf(group).Distributed is not null)
            return scope.Output(group, "id");
        if (!networks.TryGetValue(group.Address, out var id))
            networks.Add(
                group.Address,
                id = new OutputValue(
                    scope
                        .Graph.Lookup(
                            $"{scope.NameOf(group)}-network",
                            VSphereType.FindNetwork,
                            component,
                            group,
                            [("name", scope.Output(group, "name")), ("datacenterId", scope.Output(site.Datacenter, "moid"))],
                            // In a preview there is nothing to be found yet.
                            scope.NameOf(group)
                        )
                        .Name,
                    "id"
                )
            );
        return id;
    }

    private StackValue? Disks(VirtualMachine machine) =>
        machine.Disks.Count == 0
            ? null
            : StackValue.List(
                machine.Disks.Select(
                    (disk, unit) =>
                        StackValue.Object(
                            VSphereType.VirtualMachineDisk,
                            ("label", disk.Name.Text),
                            (
                                "size",
                                scope.Mebibytes(disk.Size, disk, "its size", 1024) is NumberValue megabytes ? megabytes.Number / 1024 : null
                            ),
                            ("unitNumber", unit)
                        )
                )
            );

    private List<string> Passthrough(VirtualMachine machine) =>
        [.. passthrough[machine.Address].Select(device => scope.Plan.Known(device.Device, device, "its PCI address").ToString())];

    private static ILookup<string, PassthroughDevice> PassthroughByMachine(StackScope scope, EsxiHost host) =>
        (host.Drivers?.Passthrough ?? ValueList<PassthroughDevice>.Empty)
            .Select(device =>
                (
                    Device: device,
                    Machine: scope.Plan.Resolve(
                        device.Machine,
                        scope.Fleet.On(host).Machines,
                        device,
                        "its machine",
                        "does not exist on the host",
                        "Pass it to a machine of the host"
                    )
                )
            )
            .Where(passed => passed.Machine is not null)
            .ToLookup(passed => passed.Machine!.Address, passed => passed.Device);
}
