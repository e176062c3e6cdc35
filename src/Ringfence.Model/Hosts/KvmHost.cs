namespace Ringfence.Model;

/// <summary>A host that runs KVM with QEMU and libvirt.</summary>
public sealed record KvmHost : Host
{
    /// <inheritdoc/>
    public override HypervisorKind Kind => HypervisorKind.Kvm;
}
