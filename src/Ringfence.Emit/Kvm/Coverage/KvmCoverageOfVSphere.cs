using System;
using System.Collections.Generic;
using Ringfence.Model;
using static Ringfence.Emit.NoConfiguration;

namespace Ringfence.Emit;

internal static partial class KvmCoverage
{
    private const string VSphere = "vSphere has it; a KVM host that says so is refused where it is described";

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Sites =>
        [
            .. Of<Fleet>(Parts, nameof(Fleet.VCenters)),
            .. Of<VCenter>(Not(OtherHypervisors), nameof(VCenter.Server)),
            .. Of<VCenter>(Parts, nameof(VCenter.Datacenters)),
            .. Of<Datacenter>(Parts, nameof(Datacenter.Clusters), nameof(Datacenter.DistributedSwitches)),
            .. Of<Cluster>(Not(OtherHypervisors), nameof(Cluster.HighAvailability), nameof(Cluster.Drs), nameof(Cluster.Datastore)),
            .. Of<Cluster>(Parts, nameof(Cluster.ResourcePools)),
            .. Of<ResourcePool>(
                Not(OtherHypervisors),
                nameof(ResourcePool.CpuShares),
                nameof(ResourcePool.CpuReservation),
                nameof(ResourcePool.CpuLimit),
                nameof(ResourcePool.MemoryShares),
                nameof(ResourcePool.MemoryReservation),
                nameof(ResourcePool.MemoryLimit)
            ),
            .. Of<VirtualSwitch>(Not(OtherHypervisors), nameof(VirtualSwitch.Distributed)),
            .. Of<MachineScheduling>(Not(VSphere), nameof(MachineScheduling.ResourcePool)),
            .. Of<VirtualMachine>(Parts, nameof(VirtualMachine.MemoryShare)),
            .. Of<MachineMemory>(
                Not(VSphere),
                nameof(MachineMemory.Weight),
                nameof(MachineMemory.Limit),
                nameof(MachineMemory.Reservation)
            ),
            .. Of<ImageProfile>(Not("nothing here installs hosts"), nameof(ImageProfile.Version)),
        ];
}
