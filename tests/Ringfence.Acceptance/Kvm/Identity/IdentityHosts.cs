using System;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>The two hosts: one authenticates with Kerberos, the other with LDAP inside TLS.</summary>
public sealed class IdentityHosts : IAsyncDisposable
{
    private readonly IdentityHost kerberos = new("kvm-01", "corp.test");
    private readonly IdentityHost tls = new("kvm-02", "tls.test");

    /// <summary>A host by its name.</summary>
    /// <param name="name">kvm-01 or kvm-02.</param>
    internal IdentityHost this[string name] =>
        name == kerberos.Name ? kerberos
        : name == tls.Name ? tls
        : throw new ArgumentException($"There is no host {name}.", nameof(name));

    public async ValueTask DisposeAsync()
    {
        await kerberos.DisposeAsync();
        await tls.DisposeAsync();
    }
}

/// <summary>Tests that share the hosts; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class IdentityGroup : ICollectionFixture<IdentityHosts>
{
    public const string Name = "identity";
}
