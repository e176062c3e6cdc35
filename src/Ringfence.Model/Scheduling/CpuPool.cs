namespace Ringfence.Model;

/// <summary>Physical CPUs set apart, with a policy of their own: a Xen CPU pool, a vSphere resource pool, a libvirt partition.</summary>
public sealed record CpuPool : Element
{
    /// <summary>The number of physical CPUs.</summary>
    public required Setting<int> Cpus { get; init; }

    /// <summary>How their time is divided.</summary>
    public required Setting<SchedulerPolicy> Policy { get; init; }
}
