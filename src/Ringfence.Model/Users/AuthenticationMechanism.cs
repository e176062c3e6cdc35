namespace Ringfence;

/// <summary>How a login is authenticated (paper II.B(c)).</summary>
public enum AuthenticationMechanism
{
    /// <summary>Kerberos tickets.</summary>
    Kerberos = 0,

    /// <summary>An LDAP bind inside TLS.</summary>
    LdapOverTls,

    /// <summary>An LDAP bind in clear text.</summary>
    LdapInClear,

    /// <summary>NTLM challenge and response.</summary>
    Ntlm,

    /// <summary>A password stored on the host.</summary>
    LocalPassword,
}
