using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <content>Grants and denials (paper IV Granularity).</content>
public sealed partial class AccessControlBuilder
{
    private readonly List<AccessEntry> entries = [];

    /// <summary>Grants a role (paper IV Granularity (i)–(iii)).</summary>
    /// <param name="who">A user or a group.</param>
    /// <param name="role">The role.</param>
    /// <param name="on">The object.</param>
    /// <param name="propagate">Whether it also holds for everything below the object; true when left out.</param>
    public AccessControlBuilder Grant(
        Principal who,
        Reference<Role> role,
        AccessTarget on,
        Setting<bool>? propagate = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Add(AccessEffect.Grant, who, role, null, on, propagate, Here(file, line));

    /// <summary>Grants permissions (paper IV Granularity (i) and (ii)).</summary>
    /// <param name="who">A user or a group.</param>
    /// <param name="permissions">The permissions.</param>
    /// <param name="on">The object.</param>
    /// <param name="propagate">Whether it also holds for everything below the object; true when left out.</param>
    public AccessControlBuilder Grant(
        Principal who,
        IEnumerable<Permission> permissions,
        AccessTarget on,
        Setting<bool>? propagate = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Add(AccessEffect.Grant, who, null, permissions, on, propagate, Here(file, line));

    /// <summary>Denies a role's permissions (paper IV Granularity (iv)).</summary>
    /// <param name="who">A user or a group.</param>
    /// <param name="role">The role.</param>
    /// <param name="on">The object.</param>
    /// <param name="propagate">Whether it also holds for everything below the object; true when left out.</param>
    public AccessControlBuilder Deny(
        Principal who,
        Reference<Role> role,
        AccessTarget on,
        Setting<bool>? propagate = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Add(AccessEffect.Deny, who, role, null, on, propagate, Here(file, line));

    /// <summary>Denies permissions (paper IV Granularity (iv)).</summary>
    /// <param name="who">A user or a group.</param>
    /// <param name="permissions">The permissions.</param>
    /// <param name="on">The object.</param>
    /// <param name="propagate">Whether it also holds for everything below the object; true when left out.</param>
    public AccessControlBuilder Deny(
        Principal who,
        IEnumerable<Permission> permissions,
        AccessTarget on,
        Setting<bool>? propagate = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Add(AccessEffect.Deny, who, null, permissions, on, propagate, Here(file, line));

    private AccessControlBuilder Add(
        AccessEffect effect,
        Principal who,
        Reference<Role>? role,
        IEnumerable<Permission>? permissions,
        AccessTarget on,
        Setting<bool>? propagate,
        Origin here
    )
    {
        entries.Add(
            new()
            {
                Effect = effect,
                Principal = who.Required(nameof(who), here),
                Role = permissions is null ? role.From(nameof(role), here) : null,
                Permissions = permissions is null ? ValueList<Setting<Permission>>.Empty : Listed(permissions, here),
                Target = on.Required(nameof(on), here),
                Propagates = (propagate ?? true).From(nameof(propagate), here),
                Origin = here,
            }
        );
        return this;
    }
}
