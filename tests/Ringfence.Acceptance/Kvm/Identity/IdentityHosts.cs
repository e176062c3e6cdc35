using System;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>Three hosts: in an LDAP directory with a Kerberos realm, in one that authenticates inside TLS itself, and in an Active Directory.</summary>
public sealed class IdentityHosts : IAsyncDisposable
{
    private readonly IdentityHost kerberos = new("kvm-01", "corp.test");
    private readonly IdentityHost tls = new("kvm-02", "tls.test");

    private readonly IdentityHost samba = new("kvm-03", "ad.test", "samba");

    /// <summary>A host by its name.</summary>
    /// <param name="name">kvm-01, kvm-02 or kvm-03.</param>
    internal IdentityHost this[string name] =>
        name == kerberos.Name ? kerberos
        : name == tls.Name ? tls
        : name == samba.Name ? samba
        : throw new ArgumentException($"There is no host {name}.", nameof(name));

    public async ValueTask DisposeAsync()
    {
        await kerberos.DisposeAsync();
        await tls.DisposeAsync();
        await samba.DisposeAsync();
    }
}

/// <summary>Tests that share the hosts; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class IdentityGroup : ICollectionFixture<IdentityHosts>
{
    public const string Name = "identity";
}
