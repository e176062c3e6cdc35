using System.Linq;

namespace Ringfence.Benchmarks;

/// <summary>The program that the first spike of the evaluator was measured with: little per host besides ten machines, so the fluent API's own work stands out.</summary>
internal static class SpikeFleet
{
    private const int BaseVlan = 100;

    public static FleetDefinition Of(int hosts) =>
        Fleet.Define(
            "east",
            fleet =>
            {
                foreach (var i in Enumerable.Range(0, hosts))
                    fleet.KvmHost(
                        $"kvm-{i:D5}",
                        host =>
                        {
                            host.VirtualSwitch(
                                "tenant0",
                                vswitch => Tier(Tier(vswitch, "web", BaseVlan + (i % 3)), "db", 200).PortGroup("dyn", 300)
                            );
                            for (var v = 0; v < 10; v++)
                                host.VirtualMachine(
                                    $"vm-{i}-{v}",
                                    vm => vm.FairShare(weight: 100 + v, cap: v == 0 ? CpuQuantity.Unlimited : 50.Percent()).Nic("pg-web")
                                );
                        }
                    );
            }
        );

    private static VirtualSwitchBuilder Tier(VirtualSwitchBuilder vswitch, string tier, int vlan) => vswitch.PortGroup($"pg-{tier}", vlan);
}
