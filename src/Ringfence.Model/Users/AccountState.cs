namespace Ringfence;

/// <summary>Whether the person behind an account is still in office (paper II.A(a)).</summary>
public enum AccountState
{
    /// <summary>In office.</summary>
    Active = 0,

    /// <summary>Left the organization.</summary>
    Departed,

    /// <summary>Moved to another division.</summary>
    Moved,
}

/// <summary>What the person behind an account does (paper II, first paragraph).</summary>
public enum AccountDuty
{
    /// <summary>Administers hosts.</summary>
    Administrator = 0,

    /// <summary>Uses business applications; has no place on a host.</summary>
    BusinessUser,

    /// <summary>Nobody has said.</summary>
    Unstated,
}

/// <summary>What authenticates an account on a host.</summary>
public enum HostAccountKind
{
    /// <summary>The enterprise directory.</summary>
    Directory = 0,

    /// <summary>The host itself.</summary>
    Local,

    /// <summary>The host itself, for the emergency in which the directory is out of reach.</summary>
    BreakGlass,
}
