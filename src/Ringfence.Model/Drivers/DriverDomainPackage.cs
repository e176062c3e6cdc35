namespace Ringfence.Model;

/// <summary>A package in a driver domain.</summary>
public sealed record DriverDomainPackage
{
    /// <summary>The package's name.</summary>
    public required Setting<FreeText> Name { get; init; }

    /// <summary>Why it is there.</summary>
    public required Setting<PackagePurpose> Purpose { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
