using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>A virtualized host: what all hypervisors share. What only one of them has stands in its own record.</summary>
public abstract record Host : Element
{
    /// <summary>Which hypervisor this is.</summary>
    public abstract HypervisorKind Kind { get; }

    /// <summary>How the hypervisor is built and installed (paper I).</summary>
    public required HostArchitecture Architecture { get; init; }

    /// <summary>The number of physical CPUs (cores as the scheduler counts them).</summary>
    public Setting<int>? Cpus { get; init; }

    /// <summary>The clock of one physical CPU in MHz; without it a quantity in MHz cannot be compared with one in CPUs.</summary>
    public Setting<int>? MegahertzPerCpu { get; init; }

    /// <summary>The physical memory.</summary>
    public Setting<ByteSize>? Memory { get; init; }

    /// <summary>The cluster that the host belongs to.</summary>
    public Setting<ResourceName>? Cluster { get; init; }

    /// <summary>Local users and authentication (paper II).</summary>
    public UserManagement? Users { get; init; }

    /// <summary>The CPU scheduler (paper III).</summary>
    public Scheduler? Scheduler { get; init; }

    /// <summary>The access control module of this host, when it is not the fleet's (paper IV).</summary>
    public AccessModule? AccessModule { get; init; }

    /// <summary>Device drivers (paper V).</summary>
    public DriverConfiguration? Drivers { get; init; }

    /// <summary>The management network (paper VI).</summary>
    public ManagementNetwork? Management { get; init; }

    /// <summary>What is known of the physical NICs: their driver and the switch port at the other end (paper VII option (b)).</summary>
    public ValueList<PhysicalNic> PhysicalNics { get; init; } = ValueList<PhysicalNic>.Empty;

    /// <summary>The virtual switches for guests (paper VII).</summary>
    public ValueList<VirtualSwitch> VirtualSwitches { get; init; } = ValueList<VirtualSwitch>.Empty;

    /// <summary>The virtual machines.</summary>
    public ValueList<VirtualMachine> VirtualMachines { get; init; } = ValueList<VirtualMachine>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() =>
        (Users?.Accounts ?? Enumerable.Empty<Element>())
            .Concat(Scheduler?.Pools ?? Enumerable.Empty<Element>())
            .Concat(Drivers?.Elements() ?? [])
            .Concat(Management is null ? [] : [Management])
            .Concat(PhysicalNics)
            .Concat(VirtualSwitches)
            .Concat(VirtualMachines);
}
