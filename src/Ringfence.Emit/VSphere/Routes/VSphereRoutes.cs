using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;
using static Ringfence.Emit.NoConfiguration;

namespace Ringfence.Emit;

/// <summary>The route of every property of the model. A test demands that the table knows each, so that nothing is dropped in silence.</summary>
internal static partial class VSphereRoutes
{
    private const string Nsx = "vSphere filters no traffic of machines: NSX does, and is not written";

    private static readonly Route Parts = new(RouteKind.Parts, "");

    /// <summary>Every property of every record, under the record that declares it.</summary>
    public static IReadOnlyDictionary<(Type Record, string Property), Route> Table { get; } =
        new[] { General, Sites, Machines, Networks, Management, Users, AccessControls, Drivers }
            .SelectMany(rows => rows)
            .Concat(NoConfiguration.Rows.Select(row => (row.Record, row.Property, Route: Not(row.Because))))
            .ToDictionary(row => (row.Record, row.Property), row => row.Route);

    private static IEnumerable<(Type Record, string Property, Route Route)> Of<TRecord>(Route route, params string[] properties) =>
        properties.Select(property => (typeof(TRecord), property, route));

    private static Route Provider(string where) => new(RouteKind.Provider, where);

    private static Route OnHost(string command) => new(RouteKind.Host, command);

    private static Route ByVCenter(string call) => new(RouteKind.VCenter, call);

    private static Route Not(string because) => new(RouteKind.Nowhere, because);

    private static IEnumerable<(Type Record, string Property, Route Route)> General =>
        [
            .. Of<Element>(Provider("name of each resource"), nameof(Element.Name)),
            .. Of<Element>(Not("references lead by it"), nameof(Element.Address)),
            .. Of<Fleet>(
                Parts,
                nameof(Fleet.Directories),
                nameof(Fleet.AccessControl),
                nameof(Fleet.ImageProfiles),
                nameof(Fleet.VCenters),
                nameof(Fleet.Hosts)
            ),
            .. Of<Fleet>(
                OnHost("esxcli system settings advanced set, where a host has no policy of its own"),
                nameof(Fleet.PasswordPolicy)
            ),
            .. Of<Host>(
                Parts,
                nameof(Host.Users),
                nameof(Host.Scheduler),
                nameof(Host.AccessModule),
                nameof(Host.Drivers),
                nameof(Host.Management),
                nameof(Host.PhysicalNics),
                nameof(Host.VirtualSwitches),
                nameof(Host.VirtualMachines)
            ),
            .. Of<Host>(Not(Hardware), nameof(Host.Cpus)),
            .. Of<Host>(Provider("VirtualMachine.cpuLimit and cpuReservation, which are in MHz"), nameof(Host.MegahertzPerCpu)),
            .. Of<Host>(Provider("Host.cluster"), nameof(Host.Cluster)),
            .. Of<EsxiHost>(Provider("Host.lockdown"), nameof(EsxiHost.Lockdown)),
            .. Of<EsxiHost>(ByVCenter("HostAccessManager.UpdateLockdownExceptions"), nameof(EsxiHost.LockdownExceptions)),
            .. Of<EsxiHost>(Provider("Host.hostname"), nameof(EsxiHost.DnsName)),
            .. Of<EsxiHost>(Provider("Host.password, from the stack's configuration"), nameof(EsxiHost.RootPassword)),
            .. Of<EsxiHost>(Provider("Host.thumbprint"), nameof(EsxiHost.Thumbprint)),
            .. Of<EsxiHost>(Provider("Command.connection.hostKey"), nameof(EsxiHost.SshHostKey)),
            .. Of<EsxiHost>(Provider("VirtualMachine.datastoreId"), nameof(EsxiHost.Datastore)),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> Sites =>
        [
            .. Of<VCenter>(Provider("the provider's vsphereServer"), nameof(VCenter.Server)),
            .. Of<VCenter>(Parts, nameof(VCenter.Datacenters)),
            .. Of<Datacenter>(Parts, nameof(Datacenter.Clusters), nameof(Datacenter.DistributedSwitches)),
            .. Of<Cluster>(Provider("ComputeCluster.haEnabled"), nameof(Cluster.HighAvailability)),
            .. Of<Cluster>(Provider("ComputeCluster.drsAutomationLevel"), nameof(Cluster.Drs)),
            .. Of<Cluster>(Provider("VirtualMachine.datastoreId"), nameof(Cluster.Datastore)),
            .. Of<Cluster>(Parts, nameof(Cluster.ResourcePools)),
            .. Of<ResourcePool>(Provider("ResourcePool.cpuShares"), nameof(ResourcePool.CpuShares)),
            .. Of<ResourcePool>(Provider("ResourcePool.cpuReservation"), nameof(ResourcePool.CpuReservation)),
            .. Of<ResourcePool>(Provider("ResourcePool.cpuLimit"), nameof(ResourcePool.CpuLimit)),
            .. Of<ResourcePool>(Provider("ResourcePool.memoryShares"), nameof(ResourcePool.MemoryShares)),
            .. Of<ResourcePool>(Provider("ResourcePool.memoryReservation"), nameof(ResourcePool.MemoryReservation)),
            .. Of<ResourcePool>(Provider("ResourcePool.memoryLimit"), nameof(ResourcePool.MemoryLimit)),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> Machines =>
        [
            .. Of<VirtualMachine>(Provider("VirtualMachine.numCpus"), nameof(VirtualMachine.Cpus)),
            .. Of<VirtualMachine>(Provider("VirtualMachine.memory"), nameof(VirtualMachine.Memory)),
            .. Of<VirtualMachine>(
                Parts,
                nameof(VirtualMachine.Scheduling),
                nameof(VirtualMachine.MemoryShare),
                nameof(VirtualMachine.Disks),
                nameof(VirtualMachine.Nics)
            ),
            .. Of<VirtualMachine>(Not(ForRules), nameof(VirtualMachine.Tier), nameof(VirtualMachine.IsSensitive)),
            .. Of<VirtualMachine>(Provider("EntityPermissions, through the custom objects that select by it"), nameof(VirtualMachine.Tags)),
            .. Of<VirtualDisk>(Provider("VirtualMachine.disks"), nameof(VirtualDisk.Size)),
            .. Of<Scheduler>(Not("ESXi always shares fairly: machines and pools say how"), nameof(Scheduler.Policy)),
            .. Of<Scheduler>(Not("a host in a cluster has no pools: machines that use one are refused"), nameof(Scheduler.Pools)),
            .. Of<CpuPool>(Not("a host in a cluster has no pools"), nameof(CpuPool.Cpus), nameof(CpuPool.Policy)),
            .. Of<MachineScheduling>(Provider("VirtualMachine.cpuShareCount"), nameof(MachineScheduling.Weight)),
            .. Of<MachineScheduling>(Provider("VirtualMachine.cpuLimit"), nameof(MachineScheduling.Cap)),
            .. Of<MachineScheduling>(Provider("VirtualMachine.cpuReservation"), nameof(MachineScheduling.Reservation)),
            .. Of<MachineScheduling>(Not("refused: a host in a cluster has no pools"), nameof(MachineScheduling.Pool)),
            .. Of<MachineScheduling>(Provider("VirtualMachine.resourcePoolId"), nameof(MachineScheduling.ResourcePool)),
            .. Of<MachineScheduling>(Not(ForRules), nameof(MachineScheduling.CriticalResponse)),
            .. Of<MachineMemory>(Provider("VirtualMachine.memoryShareCount"), nameof(MachineMemory.Weight)),
            .. Of<MachineMemory>(Provider("VirtualMachine.memoryLimit"), nameof(MachineMemory.Limit)),
            .. Of<MachineMemory>(Provider("VirtualMachine.memoryReservation"), nameof(MachineMemory.Reservation)),
        ];
}
