using System;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A machine's share of the CPU in libvirt's units: weight to shares, cap to quota, guarantee to cores.</summary>
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

    /// <summary>The weight as shares.</summary>
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

    /// <summary>The quota in microseconds per <see cref="Period"/> for the whole machine; <see langword="null"/> for no bound.</summary>
    public static long? Quota(VirtualMachine machine, int vcpus, Host host, EmissionPlan plan)
    {
        if (Cores(machine.Scheduling?.Cap, "cap", machine, vcpus, host, plan) is not { } cores)
            return null;
        var quota = (long)Math.Floor(cores * Period);
        if (quota < LeastQuota)
            plan.Refuse(
                machine,
                machine.Scheduling!.Cap!.Value.Origin,
                $"the CPU cap {machine.Scheduling.Cap.Value.Value} is less than 1 % of a CPU, the least that libvirt takes",
                "Raise the cap"
            );
        return quota;
    }

    /// <summary>A cap or guarantee in cores; <see langword="null"/> when there is none, when it is unlimited or, with a problem, when it cannot be told.</summary>
    public static decimal? Cores(
        Setting<CpuQuantity>? setting,
        string what,
        VirtualMachine machine,
        int vcpus,
        Host host,
        EmissionPlan plan
    )
    {
        if (setting is not { } given || plan.Known(given, machine, $"the CPU {what}") is not { IsUnlimited: false } amount)
            return null;
        int? megahertz = host.MegahertzPerCpu is { IsKnown: true } clock ? clock.Value : null;
        if (amount.InCores(vcpus, megahertz) is { } cores)
            return cores;
        plan.Refuse(
            machine,
            given.Origin,
            $"the CPU {what} {amount} cannot be told in CPU time, because the clock of the host's CPUs is not declared",
            $"Declare .CpuClock(…) on {host.Address}, or give the {what} in percent or cores"
        );
        return null;
    }
}
