using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>Which image profiles a host's drivers satisfy.</summary>
internal static class AcceptableDrivers
{
    public static bool AllReach(AcceptanceLevel level, DriverConfiguration drivers) =>
        drivers.Drivers.All(driver => driver.Level is { } own ? own.Is(known => known >= level) : Truth.False).IsTrue;

    public static bool AllMeet(ImageProfile profile, DriverConfiguration drivers) =>
        profile.AcceptanceLevel is { IsKnown: true } demanded
            ? AllReach(demanded.Value, drivers)
            : drivers.Drivers.All(driver => profile.AcceptableDrivers.Any(name => name == driver.Name)).IsTrue;

    /// <summary>Whether something else on the host needs a driver.</summary>
    public static bool IsNeeded(Driver driver, Host host) =>
        host.PhysicalNics.Any(nic => nic.Driver?.Names(driver.Name) ?? Truth.False).IsTrue
        || host.Drivers!.DriverDomains.Any(domain => domain.DesignatedDriver?.Names(driver.Name) ?? Truth.False).IsTrue;
}
