using System;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A machine's share of the CPU as libvirt's <c>cputune</c>: weight to shares, cap to quota.</summary>
internal static class CpuTuning
{
    // Written also for machines without a weight: their default would be 1024 under cgroup v1 and 100 under v2,
    // and the declared proportion to their neighbours would depend on the host's kernel command line.
    public const int DefaultShares = 100;

    // libvirt hands the number to the kernel as it is. cgroup v1 takes 2 to 262144 and v2 takes 1 to 10000;
    // what both take means the same proportion on every host.
    public const int FewestShares = 2;
    public const int MostShares = 10_000;

    // Microseconds. The kernel's own default; long periods would stall a capped guest for longer at a time.
    public const int Period = 100_000;
    private const int LeastQuota = 1_000;

    public static int Shares(VirtualMachine machine, EmissionPlan plan)
    {
        if (machine.Scheduling?.Weight is not { } setting)
            return DefaultShares;
        var weight = plan.Known(setting, machine, "the CPU weight");
        if (setting.IsKnown && weight is < FewestShares or > MostShares)
            plan.Refuse(
                machine,
                setting.Origin,
                $"the CPU weight {weight} is outside of what libvirt's shares take on every host, {FewestShares} to {MostShares}",
                "Scale the weights of all machines of the host so that they fit: only their proportion counts"
            );
        return weight;
    }

    /// <summary>The quota in microseconds per <see cref="Period"/> and vCPU; <see langword="null"/> for no bound.</summary>
    /// <remarks>libvirt applies a quota to each vCPU's thread, so the machine's cap is divided among its vCPUs, and rounded down: a cap is not exceeded.</remarks>
    public static long? Quota(VirtualMachine machine, int vcpus, Host host, EmissionPlan plan)
    {
        if (machine.Scheduling?.Cap is not { } setting || plan.Known(setting, machine, "the CPU cap") is not { IsUnlimited: false } cap)
            return null;
        int? megahertz = host.MegahertzPerCpu is { IsKnown: true } clock ? clock.Value : null;
        if (cap.InCores(vcpus, megahertz) is not { } cores)
        {
            plan.Refuse(
                machine,
                setting.Origin,
                $"the CPU cap {cap} cannot be told in CPU time, because the clock of the host's CPUs is not declared",
                $"Declare .CpuClock(…) on {host.Address}, or give the cap in percent or cores"
            );
            return null;
        }
        var quota = (long)Math.Floor(cores * Period / vcpus);
        if (quota < LeastQuota)
            plan.Refuse(
                machine,
                setting.Origin,
                $"the CPU cap {cap} is less than 1 % of each of its {vcpus} vCPUs, the least that libvirt takes",
                "Raise the cap, or declare fewer vCPUs"
            );
        return quota;
    }
}
