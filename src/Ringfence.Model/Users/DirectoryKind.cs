namespace Ringfence;

/// <summary>The kinds of enterprise directory.</summary>
public enum DirectoryKind
{
    /// <summary>Microsoft Active Directory, or Samba in its role.</summary>
    ActiveDirectory = 0,

    /// <summary>FreeIPA: LDAP with its own Kerberos realm.</summary>
    FreeIpa,

    /// <summary>A plain LDAP directory.</summary>
    Ldap,
}
