namespace Ringfence;

/// <summary>What the paper asks of every access control module (paper IV, feature classes Aggregation and Granularity).</summary>
public enum AccessCapability
{
    /// <summary>Arbitrary combinations of users (Aggregation (i)).</summary>
    CustomGroups = 0,

    /// <summary>Arbitrary combinations of permissions (Aggregation (ii)).</summary>
    CustomRoles,

    /// <summary>Combinations of objects by the administrator's logic (Aggregation (iii)).</summary>
    CustomObjects,

    /// <summary>Parents and children among objects (Aggregation (iv)).</summary>
    ObjectHierarchy,

    /// <summary>All permissions on a single object or custom object (Granularity (i)).</summary>
    AllPermissionsOnOneObject,

    /// <summary>One type of permission on all objects (Granularity (ii)).</summary>
    OnePermissionOnAllObjects,

    /// <summary>A custom role on a custom object (Granularity (iii)).</summary>
    CustomRoleOnCustomObject,

    /// <summary>Negation for a child of what its ancestor has (Granularity (iv)).</summary>
    NegationOnChild,
}

/// <summary>Where an access control module lives (paper IV options (a) and (b)).</summary>
public enum AccessModuleKind
{
    /// <summary>Part of the hypervisor's executable.</summary>
    BuiltIn = 0,

    /// <summary>Loaded with the hypervisor at boot, through a security framework.</summary>
    Pluggable,
}

/// <summary>The models in which a policy can be written (paper IV option (b)).</summary>
public enum AccessModel
{
    /// <summary>Role-based access control.</summary>
    RoleBased = 0,

    /// <summary>Mandatory access control.</summary>
    Mandatory,

    /// <summary>Type enforcement.</summary>
    TypeEnforcement,
}

/// <summary>What decides when several grants and denials apply to one request. Without any that applies, the request is denied.</summary>
public enum CombiningRule
{
    /// <summary>A denial wins over any grant.</summary>
    DenyOverrides = 0,

    /// <summary>A grant wins over any denial.</summary>
    GrantOverrides,

    /// <summary>The entry that was declared first wins (polkit).</summary>
    FirstMatch,

    /// <summary>The entry on the nearest object wins; on the same object one for the user wins over one for a group, then a denial over a grant (vSphere).</summary>
    NearestObject,
}

/// <summary>Whether an entry grants or denies.</summary>
public enum AccessEffect
{
    /// <summary>It allows.</summary>
    Grant = 0,

    /// <summary>It refuses.</summary>
    Deny,
}
