using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>CPUs that are shared by one policy: a pool, or what a host has outside of its pools.</summary>
internal sealed class CpuPartition
{
    private readonly List<(VirtualMachine Machine, Truth IsHere)> machines = [];

    private CpuPartition(Host host, Element element, string name, Setting<SchedulerPolicy> policy, CpuAmount capacity)
    {
        Host = host;
        Element = element;
        Name = name;
        Policy = policy;
        Capacity = capacity;
    }

    public Host Host { get; }

    /// <summary>The pool, or the host.</summary>
    public Element Element { get; }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    public Setting<SchedulerPolicy> Policy { get; }

    /// <summary>The physical CPUs.</summary>
    public CpuAmount Capacity { get; }

    /// <summary>The machines that run, or may run, on these CPUs.</summary>
    public IReadOnlyList<(VirtualMachine Machine, Truth IsHere)> Machines => machines;

    /// <summary>Why more machines may run here than are known; <see langword="null"/> when these are all.</summary>
    public string? WhyOpen => Host.VirtualMachines.WhyOpen;

    /// <summary>The partitions of a host, the one outside of pools first; none when it declares no scheduler.</summary>
    public static IReadOnlyList<CpuPartition> Of(HostIndex on)
    {
        var host = on.Host;
        if (host.Scheduler is not { } scheduler)
            return [];
        var partitions = new List<CpuPartition> { new(host, host, host.Name.Text, scheduler.Policy, CpuAmount.OutsidePools(host)) };
        foreach (var pool in scheduler.Pools)
            partitions.Add(new(host, pool, $"the CPU pool '{pool.Name}' of {host.Name}", pool.Policy, CpuAmount.Of(pool)));
        foreach (var machine in host.VirtualMachines)
            Place(machine, on, partitions);
        return partitions;
    }

    private static void Place(VirtualMachine machine, HostIndex on, List<CpuPartition> partitions)
    {
        if (machine.Scheduling?.Pool is not { } pool)
        {
            partitions[0].machines.Add((machine, Truth.True));
            return;
        }
        var found = on.CpuPools.Resolve(pool);
        // A pool that does not exist is RF0003's matter, and the machine is nowhere.
        for (var i = 1; i < partitions.Count; i++)
            if (ReferenceEquals(partitions[i].Element, found.Element))
                partitions[i].machines.Add((machine, Truth.True));
            else if (found.Element is null && found.IsFound.IsUnknown)
                partitions[i].machines.Add((machine, found.IsFound));
    }
}
