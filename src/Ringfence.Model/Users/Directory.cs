using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>An enterprise directory that hosts authenticate against (paper II option (b)).</summary>
public sealed record Directory : Element
{
    /// <summary>Which kind of directory this is.</summary>
    public required DirectoryKind Kind { get; init; }

    /// <summary>The DNS domain.</summary>
    public required Setting<DnsName> Domain { get; init; }

    /// <summary>The servers, when they are not found through DNS.</summary>
    public ValueList<Setting<DnsName>> Servers { get; init; } = ValueList<Setting<DnsName>>.Empty;

    /// <summary>How logins are authenticated (paper II.B(c)).</summary>
    public Setting<AuthenticationMechanism>? Mechanism { get; init; }

    /// <summary>The central password policy (paper II.B advantage (b)).</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>The accounts that matter to the fleet.</summary>
    public ValueList<DirectoryAccount> Accounts { get; init; } = ValueList<DirectoryAccount>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() => Accounts;
}
