namespace Ringfence.Model;

/// <summary>One grant or denial (paper IV Granularity (i)–(iv)).</summary>
public sealed record AccessEntry
{
    /// <summary>Grant or deny.</summary>
    public required AccessEffect Effect { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required Principal Principal { get; init; }

    /// <summary>The role whose permissions it is about; <see langword="null"/> when <see cref="Permissions"/> lists them.</summary>
    public Reference<Role>? Role { get; init; }

    /// <summary>The permissions, when no role names them.</summary>
    public ValueList<Setting<Permission>> Permissions { get; init; } = ValueList<Setting<Permission>>.Empty;

    /// <summary>The object.</summary>
    public required AccessTarget Target { get; init; }

    /// <summary>Whether it also holds for everything below the object.</summary>
    public Setting<bool> Propagates { get; init; } = true;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
