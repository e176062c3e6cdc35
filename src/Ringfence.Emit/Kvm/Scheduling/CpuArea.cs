using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>CPUs of a host and the machines that run on them: a pool, or what the pools leave.</summary>
/// <param name="element">The pool, or the host.</param>
/// <param name="name">What people call it.</param>
/// <param name="isGuaranteed">Whether time is divided by guarantees instead of weights.</param>
/// <param name="isPinned">Whether its machines must be kept on its CPUs.</param>
/// <param name="cpus">The CPUs; <see langword="null"/> when it is not known how many the host has.</param>
internal sealed class CpuArea(Element element, string name, bool isGuaranteed, bool isPinned, CpuRange? cpus)
{
    public Element Element { get; } = element;

    public string Name { get; } = name;

    public bool IsGuaranteed { get; } = isGuaranteed;

    public bool IsPool => Element is CpuPool;

    /// <summary>Whether critical machines have CPUs of their own in it.</summary>
    public bool IsForCritical => IsGuaranteed && IsPool;

    /// <summary>The CPUs that machines without CPUs of their own share.</summary>
    public CpuRange? Shared { get; private set; } = cpus;

    /// <summary>What keeps a machine in the area; <see langword="null"/> when nothing needs to.</summary>
    public string? Set => isPinned ? Shared?.ToString() : null;

    public List<VirtualMachine> Machines { get; } = [];

    /// <summary>Takes CPUs out of the shared ones, for one machine alone; <see langword="null"/> when too few are left.</summary>
    public CpuRange? SetApart(int count)
    {
        if (Shared is not { } shared || shared.Count < count)
            return null;
        (var taken, Shared) = shared.Take(count);
        return taken;
    }
}
