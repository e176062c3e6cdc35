namespace Ringfence.Model;

/// <summary>How a host manages its users: locally (paper II option (a)) or through a directory (option (b)).</summary>
public sealed record UserManagement
{
    /// <summary>The directory that the host has joined; <see langword="null"/> when users are managed locally.</summary>
    public Reference<Directory>? Directory { get; init; }

    /// <summary>The mechanism that this host uses, when it is not the directory's.</summary>
    public Setting<AuthenticationMechanism>? Mechanism { get; init; }

    /// <summary>The accounts on the host.</summary>
    public ValueList<HostAccount> Accounts { get; init; } = ValueList<HostAccount>.Empty;

    /// <summary>The accounts that were taken from this host because the person left or moved.</summary>
    public ValueList<Reference<DirectoryAccount>> Revoked { get; init; } = ValueList<Reference<DirectoryAccount>>.Empty;

    /// <summary>A password policy of the host's own.</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
