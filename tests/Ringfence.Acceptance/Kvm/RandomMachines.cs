using System;
using System.Linq;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A host with random machines: sizes, disks, vNICs, weights, caps, guarantees, pools.</summary>
internal sealed class RandomMachines(int seed)
{
    private readonly Random random = new(seed);

    public Model.Fleet Build() => Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", Describe)).Build();

    private void Describe(KvmHostBuilder host)
    {
        host.Cpus(64).CpuClock(random.Next(1000, 4000));
        if (OneIn(2))
            host.FairShareScheduler(scheduler =>
                scheduler.GuaranteedPool("slots", 16, out _).FairSharePool("fair", random.Next(1, 8), out _)
            );
        else
            host.GuaranteedSlotScheduler(scheduler => scheduler.GuaranteedPool("slots", 16, out _).FairSharePool("fair", 3, out _));
        host.VirtualSwitch(
            "tenant0",
            vswitch =>
            {
                vswitch.PortGroup("flat", out _).PortGroup("trunk", vlan: 4095);
                for (var i = 0; i < 3; i++)
                    vswitch.PortGroup($"vlan{i}", vlan: random.Next(1, 4095));
            }
        );
        for (var i = 0; i < 5; i++)
            host.VirtualMachine($"vm-{i}", Describe);
    }

    private void Describe(VirtualMachineBuilder vm)
    {
        var vcpus = random.Next(1, 4);
        vm.Cpus(vcpus).Memory(ByteSize.FromKibibytes(random.Next(65_536, 1_000_000)));
        for (var i = random.Next(4); i > 0; i--)
            vm.Disk($"disk{i}", random.Next(1, 100).GiB());
        foreach (var portGroup in new[] { "flat", "trunk", "vlan0", "vlan2" }.Where(_ => OneIn(2)))
            vm.Nic("tenant0/" + portGroup);
        var pool = random.Next(3);
        if (pool == 0)
            vm.InPool("fair");
        else if (pool == 1)
            vm.InPool("slots");
        if (pool == 1 && OneIn(2))
            vm.CriticalResponse("it steers a valve");
        else if (OneIn(2))
            vm.FairShare(weight: random.Next(2, 10_000), cap: Cap(vcpus));
    }

    private CpuQuantity Cap(int vcpus) =>
        random.Next(4) switch
        {
            0 => CpuQuantity.Unlimited,
            1 => CpuQuantity.PercentOfVm(random.Next(1, 101)),
            2 => CpuQuantity.Megahertz(random.Next(100, 4000)),
            _ => CpuQuantity.PercentOfCore(random.Next(1, (100 * vcpus) + 1)),
        };

    private bool OneIn(int count) => random.Next(count) == 0;
}
