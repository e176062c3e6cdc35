namespace Ringfence;

/// <summary>What a <see cref="CpuQuantity"/> is measured in: hypervisors disagree, and a bare number means something else on each.</summary>
public enum CpuUnit
{
    /// <summary>Percent of the virtual machine's own vCPUs (Hyper-V's limit and reserve).</summary>
    PercentOfVm = 0,

    /// <summary>Percent of one physical core; 150 is one and a half (Xen's cap).</summary>
    PercentOfCore,

    /// <summary>Physical cores (libvirt's quota divided by its period).</summary>
    Cores,

    /// <summary>Megahertz of all cores together (vSphere's limit and reservation).</summary>
    Megahertz,

    /// <summary>No bound at all (Xen's cap 0, vSphere's limit -1).</summary>
    Unlimited,
}
