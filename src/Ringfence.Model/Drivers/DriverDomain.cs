namespace Ringfence.Model;

/// <summary>A guest that runs a driver and shares the device with others: part of the trusted computing base (paper V(b)).</summary>
public sealed record DriverDomain : Element
{
    /// <summary>The guest operating system.</summary>
    public Setting<FreeText>? OperatingSystem { get; init; }

    /// <summary>Whether the operating system is the barebones one.</summary>
    public Setting<bool>? IsMinimal { get; init; }

    /// <summary>The installed packages.</summary>
    public ValueList<DriverDomainPackage> Packages { get; init; } = ValueList<DriverDomainPackage>.Empty;

    /// <summary>The driver that the domain exists for.</summary>
    public Reference<Driver>? DesignatedDriver { get; init; }

    /// <summary>The back end that shares the device: <c>xen-netback</c>, <c>xen-blkback</c>.</summary>
    public Setting<FreeText>? SharingSoftware { get; init; }

    /// <summary>A guest tier that it sits in; a driver domain should have none.</summary>
    public Setting<ResourceName>? Tier { get; init; }

    /// <summary>Applications that it also runs; a driver domain should have none.</summary>
    public ValueList<Setting<FreeText>> Workloads { get; init; } = ValueList<Setting<FreeText>>.Empty;

    /// <summary>The roles that administer it.</summary>
    public ValueList<Reference<Role>> AdministeredBy { get; init; } = ValueList<Reference<Role>>.Empty;
}
