using System;
using System.Collections.Generic;
using System.Linq;

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

    public string SearchBase => "dc=" + Domain.Replace(".", ",dc=", StringComparison.Ordinal);

    // "_srv_" is sssd's word for the servers that DNS names.
    public string ServerList => Servers.Count == 0 ? "_srv_" : string.Join(", ", Servers);

    public string LdapUris => Servers.Count == 0 ? $"ldaps://{Domain}" : "ldaps://" + string.Join(", ldaps://", Servers);

    public string PrivilegedGroups { get; } = string.Join(", ", HostGroups.Privileged);

    public string AllowedList => string.Join(", ", Allowed);

    public string RevokedList => string.Join(", ", Revoked);
}

/// <summary>Whom a directory lets in to a host.</summary>
/// <param name="Client">How the host asks the directory.</param>
/// <param name="AdministratorNames">The admitted accounts that administer.</param>
internal sealed record DirectoryLogins(IdentityView Client, IReadOnlyList<string> AdministratorNames)
{
    // sssd gives the names of Active Directory, which ignores case, in lower case; sshd and sudo compare letter by letter.
    public IReadOnlyList<string> Names => [.. Client.Allowed.Select(Spelling)];

    public IReadOnlyList<string> Administrators =>
        [.. Client.Allowed.Intersect(AdministratorNames, StringComparer.OrdinalIgnoreCase).Select(Spelling)];

    private string Spelling(string name) => Client.HasActiveDirectorySchema ? name.ToLowerInvariant() : name;
}

internal sealed record LocalAccountsView(IReadOnlyList<LocalAccountView> Accounts, PasswordRules Rules)
{
    public bool RootIsLocked => Accounts.All(account => account.Name != LocalAccountPlan.Root);
}

internal sealed record LocalAccountView(string Name, string Secret, bool IsBreakGlass, bool IsAdministrator)
{
    public bool HasPassword => Secret.Length > 0;

    // Who does not administer has no business in a shell on a host.
    public string Shell => IsAdministrator ? "/bin/bash" : "/usr/sbin/nologin";
}

/// <summary>Who passes which door of a host, for PAM, sshd and sudo alike.</summary>
internal sealed record LoginView
{
    public required bool UsesDirectory { get; init; }

    public required bool UsesKerberos { get; init; }

    public required IReadOnlyList<string> DirectoryLogins { get; init; }

    public required IReadOnlyList<string> DirectorySudoers { get; init; }

    /// <summary>The local accounts that log in at all, break-glass accounts among them.</summary>
    public required IReadOnlyList<string> Locals { get; init; }

    public required IReadOnlyList<string> BreakGlass { get; init; }

    public required PasswordRules Rules { get; init; }

    /// <summary>The local accounts that log in over the network; a break-glass account is for the console.</summary>
    public IReadOnlyList<string> RemoteLocals => [.. Locals.Except(BreakGlass).Where(name => name != LocalAccountPlan.Root)];

    public IReadOnlyList<string> RemoteLogins => [.. DirectoryLogins, .. RemoteLocals];

    public IReadOnlyList<string> Sudoers => [.. DirectorySudoers, .. Locals.Where(name => name != LocalAccountPlan.Root)];
}
