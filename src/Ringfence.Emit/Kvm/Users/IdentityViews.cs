using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>How a host asks its directory, for sssd.conf and krb5.conf alike.</summary>
internal sealed record IdentityView
{
    public required string Domain { get; init; }

    public required DirectoryKind Kind { get; init; }

    public required bool UsesKerberos { get; init; }

    public required IReadOnlyList<string> Servers { get; init; }

    public required IReadOnlyList<string> LocalAccounts { get; init; }

    public required IReadOnlyList<string> Allowed { get; init; }

    public required IReadOnlyList<string> Revoked { get; init; }

    // A directory that is asked through LDAP alone, whatever its kind, is LDAP to sssd: its ad and ipa providers speak Kerberos.
    public bool IsLdap => !UsesKerberos || Kind == DirectoryKind.Ldap;

    public bool IsActiveDirectory => !IsLdap && Kind == DirectoryKind.ActiveDirectory;

    public bool IsFreeIpa => !IsLdap && Kind == DirectoryKind.FreeIpa;

    public bool HasActiveDirectorySchema => Kind == DirectoryKind.ActiveDirectory;

    public string Realm => Domain.ToUpperInvariant();

    public string SearchBase => "dc=" + Domain.Replace(".", ",dc=", System.StringComparison.Ordinal);

    // "_srv_" is sssd's word for the servers that DNS names.
    public string ServerList => Servers.Count == 0 ? "_srv_" : string.Join(", ", Servers);

    public string LdapUris => Servers.Count == 0 ? $"ldaps://{Domain}" : "ldaps://" + string.Join(", ldaps://", Servers);

    public string AllowedList => string.Join(", ", Allowed);

    public string RevokedList => string.Join(", ", Revoked);
}

internal sealed record LocalAccountsView(IReadOnlyList<LocalAccountView> Accounts);

internal sealed record LocalAccountView(string Name, string Shell, string Secret)
{
    public bool HasPassword => Secret.Length > 0;
}
