using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>The drivers of a host, for modprobe, the boot loader and verification alike.</summary>
internal sealed record DriversView
{
    public required IReadOnlyList<DriverView> Drivers { get; init; }

    public required IReadOnlyList<NicDriverView> Nics { get; init; }

    public required IReadOnlyList<HostDeviceView> Devices { get; init; }

    public required IReadOnlyList<string> Blocked { get; init; }

    public required bool SignedOnly { get; init; }

    public required bool Iommu { get; init; }

    public required string Profile { get; init; }

    public required string ProfileLevel { get; init; }

    public required IReadOnlyList<string> ProfileDrivers { get; init; }

    public required bool ProfileIsWhole { get; init; }

    public bool HasProfile => Profile.Length > 0;

    public bool HasProfileLevel => ProfileLevel.Length > 0;

    public bool HasCommandLine => SignedOnly || Iommu;

    /// <summary>What is loaded at boot.</summary>
    public IReadOnlyList<string> Modules => [.. Drivers.Select(driver => driver.Name), .. Devices.Count > 0 ? ["vfio-pci"] : (string[])[]];
}

internal sealed record DriverView(string Name, string Level)
{
    public bool HasLevel => Level.Length > 0;
}

internal sealed record NicDriverView(string Name, string Driver);
