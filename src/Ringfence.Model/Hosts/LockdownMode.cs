namespace Ringfence;

/// <summary>How far an ESXi host refuses direct logins.</summary>
public enum LockdownMode
{
    /// <summary>Direct logins are possible.</summary>
    Disabled = 0,

    /// <summary>Only the console remains, for users of DCUI.Access.</summary>
    Normal,

    /// <summary>The console is stopped as well.</summary>
    Strict,
}
