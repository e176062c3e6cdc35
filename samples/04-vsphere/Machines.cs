using Ringfence;

namespace VSphereSample;

/// <summary>What runs on the hosts of each cluster.</summary>
internal static class MachinesExtensions
{
    public static EsxiHostBuilder Machines(this EsxiHostBuilder host, string cluster, bool hasLedger)
    {
        if (cluster == "edge")
            return host.VirtualMachine("proxy", vm => vm.Tier("web").Cpus(2).Memory(4.GiB()).Disk("root", 20.GiB())
                .FairShare(weight: 1000, cap: 50.Percent()).Nic("tenant/web"));

        host.VirtualMachine("web", vm => vm.Tier("web").Cpus(4).Memory(8.GiB()).Disk("root", 40.GiB())
            .InResourcePool("prod").FairShare(weight: 2000, cap: 50.Percent()).Nic("tenant/web"));
        host.VirtualMachine("db", vm => vm.Tier("db").Cpus(8).Memory(32.GiB()).Disk("root", 40.GiB()).Disk("data", 400.GiB())
            .InResourcePool("prod").FairShare(weight: 4000, cap: 50.Percent()).ShareMemory(weight: 4000, reservation: 8.GiB()).Nic("tenant/db"));
        // The platform team keeps it running, but the books are not theirs: only Dora may touch them.
        if (hasLedger)
            host.VirtualMachine("ledger", vm => vm.Tier("db").Sensitive().Cpus(4).Memory(16.GiB()).Disk("root", 40.GiB())
                .InResourcePool("prod").FairShare(weight: 4000, cap: 50.Percent()).Nic("tenant/db"));
        return host;
    }
}
