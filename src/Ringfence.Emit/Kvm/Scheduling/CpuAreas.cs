using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Which CPUs of a host are whose. Pools take the highest numbers, in the order of their declaration: interrupts and the host's own work begin at CPU 0.</summary>
internal sealed class CpuAreas
{
    private readonly Dictionary<string, CpuArea> pools = [];
    private readonly HostIndex index;
    private readonly EmissionPlan plan;

    public CpuAreas(HostIndex index, EmissionPlan plan)
    {
        (this.index, this.plan) = (index, plan);
        var host = index.Host;
        var scheduler = host.Scheduler;
        var declared = scheduler?.Pools ?? ValueList<CpuPool>.Empty;
        var free = Cpus(host) is { } count ? new CpuRange(0, count - 1) : default(CpuRange?);
        if (declared.Count > 0 && host.Cpus is null)
            plan.Refuse(
                host,
                declared[0].Origin,
                "it has CPU pools, and nobody says how many CPUs there are to set apart",
                "Declare .Cpus(…)"
            );
        foreach (var pool in declared)
        {
            var size = plan.Known(pool.Cpus, pool, "the number of CPUs");
            CpuRange? cpus = null;
            if (free is { } range)
            {
                free = range with { Last = range.Last - size };
                cpus = new CpuRange(range.Last - size + 1, range.Last);
            }
            var isGuaranteed = plan.Known(pool.Policy, pool, "the policy") == SchedulerPolicy.GuaranteedSlots;
            pools[pool.Address] = new(pool, $"the pool {pool.Name.Text}", isGuaranteed, isPinned: true, cpus);
        }
        if (free is { Count: < 1 })
        {
            plan.Refuse(
                host,
                declared[0].Origin,
                "its CPU pools take all of its CPUs, and the host itself and the machines outside of pools have none",
                "Make the pools smaller"
            );
            free = null;
        }
        var hostIsGuaranteed =
            scheduler is not null && plan.Known(scheduler.Policy, host, "the scheduler's policy") == SchedulerPolicy.GuaranteedSlots;
        Rest = new(host, "the host", hostIsGuaranteed, isPinned: declared.Count > 0, free);
        foreach (var machine in host.VirtualMachines)
            Of(machine).Machines.Add(machine);
    }

    /// <summary>What the pools leave: the host itself, and machines outside of pools.</summary>
    public CpuArea Rest { get; }

    public bool HasPools => pools.Count > 0;

    public IEnumerable<CpuArea> All => pools.Values.Append(Rest);

    /// <summary>Where a machine runs; outside of the pools, and with a problem, when its pool does not exist.</summary>
    private CpuArea Of(VirtualMachine machine)
    {
        if (machine.Scheduling?.Pool is not { } reference)
            return Rest;
        return
            plan.Resolve(reference, index.CpuPools, machine, "its CPU pool", "does not exist on the host", "Declare the pool") is { } pool
            ? pools[pool.Address]
            : Rest;
    }

    private int? Cpus(Host host) =>
        host.Cpus is { } cpus && plan.Known(cpus, host, "the number of CPUs") is var count and > 0 ? count : null;
}
