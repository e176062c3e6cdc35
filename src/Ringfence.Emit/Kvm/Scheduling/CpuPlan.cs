using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>
/// The CPU time of a host's machines. KVM's guests are threads of Linux: where time is shared fairly, shares are the declared weights; where it is
/// guaranteed, shares are the guarantees, which together must fit; who must answer in time has CPUs and a real-time priority of its own.
/// </summary>
internal sealed class CpuPlan
{
    // A guarantee of one core in shares: fine enough for hundredths, and what 100 cores give is still within libvirt's bounds.
    private const int SharesPerCore = 100;

    private readonly Dictionary<string, MachineCpus> decided = [];
    private readonly Dictionary<string, decimal> guarantees = [];
    private readonly Host host;
    private readonly CpuAreas areas;
    private readonly EmissionPlan plan;

    public CpuPlan(HostIndex index, EmissionPlan plan)
    {
        (host, this.plan) = (index.Host, plan);
        areas = new(index, plan);
        foreach (var area in areas.All)
        {
            SetApart(area);
            foreach (var machine in area.Machines.Where(machine => !decided.ContainsKey(machine.Address)))
                decided[machine.Address] = Shared(machine, area);
            DemandGuarantees(area);
        }
    }

    /// <summary>The CPU time of a machine of the host.</summary>
    public MachineCpus Of(VirtualMachine machine) => decided[machine.Address];

    /// <summary>The host's own slices, so that guests leave it its time and it leaves the pools their CPUs.</summary>
    public void AddSlices()
    {
        if (host.VirtualMachines.Count == 0 && !areas.HasPools)
            return;
        foreach (var slice in new[] { "init.scope", "system.slice", "user.slice" })
            Add(slice, new SliceView(slice.EndsWith(".scope", StringComparison.Ordinal), areas.Rest.Set ?? "", SliceView.HostWeight));
        Add("machine.slice", new SliceView(false, "", SliceView.MachinesWeight));
    }

    private void Add(string unit, SliceView view) =>
        plan.Add($"{host.Name.Text}/etc/systemd/system/{unit}.d/50-ringfence.conf", "kvm/slice.conf.sbn", view, host);

    // A thread of real-time priority that waits for nothing would lock out whatever else is on its CPU, so it gets one to itself.
    private void SetApart(CpuArea area)
    {
        foreach (var machine in area.Machines.Where(IsCritical))
        {
            var vcpus = Vcpus(machine);
            if (!area.IsForCritical)
                plan.NoteOnce(
                    machine.Address,
                    "critical response",
                    "it has no CPUs and no real-time priority of its own, because it is in no pool with guaranteed slots"
                );
            else if (area.SetApart(vcpus) is { } own)
                decided[machine.Address] = Own(machine, own);
            else if (area.Shared is not null)
                plan.Refuse(
                    machine,
                    machine.Scheduling!.CriticalResponse!.Value.Origin,
                    $"to answer in time it needs a CPU for each of its {vcpus} vCPUs, and {area.Name} has {area.Shared.Value.Count} left",
                    "Give the pool more CPUs, or the machine fewer vCPUs"
                );
        }
    }

    private MachineCpus Own(VirtualMachine machine, CpuRange own)
    {
        if (CpuTuning.Quota(machine, own.Count, host, plan) is { } quota && quota < (long)own.Count * CpuTuning.Period)
            plan.Refuse(
                machine,
                machine.Scheduling!.Cap!.Value.Origin,
                "a cap does not bind threads of real-time priority",
                $"Drop the cap: the machine has {own.Count} CPUs to itself and cannot use more"
            );
        Guarantee(machine);
        NoteUnusedWeight(machine);
        return new MachineCpus
        {
            Vcpus = own.Count,
            Shares = Math.Clamp(own.Count * SharesPerCore, CpuTuning.FewestShares, CpuTuning.MostShares),
            Pins = [.. Enumerable.Range(0, own.Count).Select(vcpu => new PinView(vcpu, own.First + vcpu))],
            EmulatorSet = areas.Rest.Set ?? "",
            IsRealTime = true,
        };
    }

    private MachineCpus Shared(VirtualMachine machine, CpuArea area)
    {
        if (area is { IsPool: true, Shared.Count: < 1 } && !IsApart(machine, area))
            plan.Refuse(
                machine,
                machine.Scheduling!.Pool!.Origin,
                $"{area.Name} has no CPU left for it: its critical machines have them to themselves",
                "Give the pool more CPUs"
            );
        if (area.IsGuaranteed)
            NoteUnusedWeight(machine);
        return new MachineCpus
        {
            Vcpus = Vcpus(machine),
            Shares = area.IsGuaranteed
                ? Math.Clamp((int)Math.Round(Guarantee(machine) * SharesPerCore), CpuTuning.FewestShares, CpuTuning.MostShares)
                : CpuTuning.Shares(machine, plan),
            Quota = CpuTuning.Quota(machine, Vcpus(machine), host, plan),
            Set = area.Set ?? "",
        };
    }

    private void DemandGuarantees(CpuArea area)
    {
        var machines = area.Machines.Where(machine => !IsApart(machine, area)).ToList();
        if (area.IsGuaranteed)
            DemandRoom(area, machines);
        else
            foreach (var machine in machines.Where(machine => machine.Scheduling?.Reservation is not null))
                DemandWeight(machine, area, machines);
    }

    // Shares in the proportion of guarantees give everybody at least its own, if all of them together fit.
    private void DemandRoom(CpuArea area, List<VirtualMachine> machines)
    {
        if (area.Shared is not { Count: > 0 } shared)
            return;
        var total = machines.Sum(Guarantee);
        if (total > shared.Count)
            plan.Refuse(
                area.Element,
                area.Element.Origin,
                $"the machines of {area.Name} are guaranteed {total:0.##} CPUs, and there are {shared.Count} for them",
                "Lower the guarantees (a machine without one has that of its vCPUs), or set more CPUs apart"
            );
    }

    private void DemandWeight(VirtualMachine machine, CpuArea area, List<VirtualMachine> machines)
    {
        var guarantee = Guarantee(machine);
        var origin = machine.Scheduling!.Reservation!.Value.Origin;
        if (area.Shared is not { } shared)
        {
            if (host.Cpus is null)
                plan.Refuse(
                    machine,
                    origin,
                    "whether its guarantee is kept depends on how many CPUs the host has",
                    "Declare .Cpus(…) on the host"
                );
            return;
        }
        var total = machines.Sum(each => decided[each.Address].Shares);
        if (total > 0 && guarantee * total > (decimal)decided[machine.Address].Shares * shared.Count)
            plan.Refuse(
                machine,
                origin,
                $"with {decided[machine.Address].Shares} of {total} shares it gets less than {guarantee:0.##} of {shared.Count} CPUs when all machines are busy, and libvirt has no other guarantee",
                "Raise its weight, or run it in a pool with guaranteed slots"
            );
    }

    /// <summary>The guaranteed cores: what is declared, or all of its vCPUs.</summary>
    private decimal Guarantee(VirtualMachine machine)
    {
        var vcpus = Vcpus(machine);
        if (guarantees.TryGetValue(machine.Address, out var known))
            return known;
        var cores = CpuTuning.Cores(machine.Scheduling?.Reservation, "guarantee", machine, vcpus, host, plan) ?? vcpus;
        if (cores > vcpus)
            plan.Refuse(
                machine,
                machine.Scheduling!.Reservation!.Value.Origin,
                $"a guarantee of {cores:0.##} CPUs is more than its {vcpus} vCPUs can use",
                "Lower the guarantee, or declare more vCPUs"
            );
        return guarantees[machine.Address] = cores;
    }

    private void NoteUnusedWeight(VirtualMachine machine)
    {
        if (machine.Scheduling?.Weight is not null)
            plan.NoteOnce(machine.Address, "CPU weight", "it has no effect where CPU time is guaranteed: the guarantee decides");
    }

    private static bool IsApart(VirtualMachine machine, CpuArea area) => area.IsForCritical && IsCritical(machine);

    private static bool IsCritical(VirtualMachine machine) => machine.Scheduling?.CriticalResponse is not null;

    // What is wrong with the number is said where the domain is made.
    private static int Vcpus(VirtualMachine machine) => machine.Cpus is { IsKnown: true, Value: > 0 and var vcpus } ? vcpus : 1;
}
