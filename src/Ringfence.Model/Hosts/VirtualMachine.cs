using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>A guest virtual machine.</summary>
public sealed record VirtualMachine : Element
{
    /// <summary>The number of virtual CPUs; 1 when not set.</summary>
    public Setting<int>? Cpus { get; init; }

    /// <summary>The memory.</summary>
    public Setting<ByteSize>? Memory { get; init; }

    /// <summary>What the machine is for, where rules treat it apart.</summary>
    public Setting<MachinePurpose> Purpose { get; init; } = MachinePurpose.Workload;

    /// <summary>The tier or security zone of its application: <c>web</c>, <c>db</c>.</summary>
    public Setting<ResourceName>? Tier { get; init; }

    /// <summary>Free labels that custom objects and firewall objects select by.</summary>
    public ValueList<ResourceName> Tags { get; init; } = ValueList<ResourceName>.Empty;

    /// <summary>Whether it runs a sensitive application, on which inherited permissions must be negated (paper IV Granularity (iv)).</summary>
    public Setting<bool> IsSensitive { get; init; } = false;

    /// <summary>Its share of the CPU (paper III).</summary>
    public MachineScheduling? Scheduling { get; init; }

    /// <summary>Its share of the memory, where that is shared out; the hypervisor's default when not set.</summary>
    public MachineMemory? MemoryShare { get; init; }

    /// <summary>The virtual disks.</summary>
    public ValueList<VirtualDisk> Disks { get; init; } = ValueList<VirtualDisk>.Empty;

    /// <summary>The virtual network interface cards.</summary>
    public ValueList<VirtualNic> Nics { get; init; } = ValueList<VirtualNic>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => Disks.Count == 0 ? Nics : [.. Disks, .. Nics];
}
