namespace Ringfence;

/// <summary>The hypervisors that Ringfence describes.</summary>
public enum HypervisorKind
{
    /// <summary>KVM with QEMU and libvirt on Linux.</summary>
    Kvm = 0,

    /// <summary>Xen with a control domain (dom0).</summary>
    Xen,

    /// <summary>VMware ESXi.</summary>
    Esxi,

    /// <summary>Microsoft Hyper-V with a parent partition.</summary>
    HyperV,
}
