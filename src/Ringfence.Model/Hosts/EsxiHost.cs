namespace Ringfence.Model;

/// <summary>A host that runs VMware ESXi.</summary>
public sealed record EsxiHost : Host
{
    /// <inheritdoc/>
    public override HypervisorKind Kind => HypervisorKind.Esxi;

    /// <summary>The lockdown mode; whether direct logins bypass vCenter (ESXI-80-000008).</summary>
    public Setting<LockdownMode>? Lockdown { get; init; }

    /// <summary>The accounts that may log in directly in spite of the lockdown (ESXI-80-000201).</summary>
    public ValueList<Setting<AccountName>> LockdownExceptions { get; init; } = ValueList<Setting<AccountName>>.Empty;

    /// <summary>The name under which vCenter reaches the host; its address on the management network when not set, else its name.</summary>
    public Setting<DnsName>? DnsName { get; init; }

    /// <summary>The root password with which vCenter takes the host in; a secret named after the host when not set.</summary>
    public Setting<Secret>? RootPassword { get; init; }

    /// <summary>The SHA-1 thumbprint of the host's certificate, when no authority that vCenter trusts has signed it.</summary>
    public Setting<FreeText>? Thumbprint { get; init; }

    /// <summary>The host's public SSH key, as in <c>/etc/ssh/ssh_host_ed25519_key.pub</c>: type and key. Without it nothing is run on the host from a stack.</summary>
    public Setting<FreeText>? SshHostKey { get; init; }

    /// <summary>The datastore of machines on this host; the cluster's when not set.</summary>
    public Setting<ResourceName>? Datastore { get; init; }
}
