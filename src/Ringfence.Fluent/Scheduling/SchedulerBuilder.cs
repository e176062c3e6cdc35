using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the CPU scheduler of a host (paper III).</summary>
public sealed class SchedulerBuilder : Builder
{
    private readonly SchedulerPolicy policy;
    private readonly string poolsAddress;
    private readonly Origin origin;
    private readonly Siblings<CpuPool> pools = new("CPU pool");

    private SchedulerBuilder(SchedulerPolicy policy, string poolsAddress, Origin origin)
    {
        this.policy = policy;
        this.poolsAddress = poolsAddress;
        this.origin = origin;
    }

    /// <summary>Sets physical CPUs apart for machines with guaranteed time slots (paper III option (a)).</summary>
    /// <param name="name">The pool's name.</param>
    /// <param name="cpus">The number of physical CPUs, 1 to 4096.</param>
    /// <param name="pool">A handle for the machines that run in it.</param>
    public SchedulerBuilder GuaranteedPool(
        Setting<string> name,
        Setting<int> cpus,
        out Reference<CpuPool> pool,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Pool(name, cpus, SchedulerPolicy.GuaranteedSlots, out pool, file, line);

    /// <summary>Sets physical CPUs apart for machines that share them fairly (paper III option (b)).</summary>
    /// <param name="name">The pool's name.</param>
    /// <param name="cpus">The number of physical CPUs, 1 to 4096.</param>
    /// <param name="pool">A handle for the machines that run in it.</param>
    public SchedulerBuilder FairSharePool(
        Setting<string> name,
        Setting<int> cpus,
        out Reference<CpuPool> pool,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Pool(name, cpus, SchedulerPolicy.FairShare, out pool, file, line);

    internal static Scheduler Run(SchedulerPolicy policy, string poolsAddress, Action<SchedulerBuilder>? configure, Origin here)
    {
        var builder = new SchedulerBuilder(policy, poolsAddress, here);
        configure?.Invoke(builder);
        builder.Finish();
        return new()
        {
            Policy = Setting<SchedulerPolicy>.Known(builder.policy).WrittenAt(here),
            Pools = builder.All(builder.pools),
            Origin = builder.origin,
        };
    }

    private SchedulerBuilder Pool(
        Setting<string> name,
        Setting<int> cpus,
        SchedulerPolicy poolPolicy,
        out Reference<CpuPool> pool,
        string file,
        int line
    )
    {
        var here = Here(file, line);
        var claimed = pools.Claim(name, nameof(name), here);
        pool = Reference<CpuPool>.HandleOf(claimed);
        pools.Add(
            new()
            {
                Name = claimed,
                Address = poolsAddress + "/" + claimed.Text,
                Origin = here,
                Cpus = cpus.Within(1, 4096, nameof(cpus), here),
                Policy = Setting<SchedulerPolicy>.Known(poolPolicy).WrittenAt(here),
            }
        );
        return this;
    }
}
