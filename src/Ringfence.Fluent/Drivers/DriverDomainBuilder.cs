using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a driver domain: a barebones guest with one driver and what shares the device (paper V(b)).</summary>
public sealed class DriverDomainBuilder : ElementBuilder<DriverDomainBuilder>
{
    private readonly List<DriverDomainPackage> packages = [];
    private readonly List<Setting<FreeText>> workloads = [];
    private readonly List<Reference<Role>> administeredBy = [];
    private DriverDomain properties;

    internal DriverDomainBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) =>
        properties = new()
        {
            Name = name,
            Address = address,
            Origin = origin,
        };

    /// <summary>Installs a barebones operating system.</summary>
    /// <param name="name">The operating system: <c>Alpine 3.22 minimal</c>.</param>
    public DriverDomainBuilder MinimalSystem(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        System(name, isMinimal: true, Here(file, line));

    /// <summary>Installs a general-purpose operating system, which the paper forbids (paper V(b)).</summary>
    /// <param name="name">The operating system.</param>
    public DriverDomainBuilder FullSystem(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        System(name, isMinimal: false, Here(file, line));

    /// <summary>Installs a package.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="purpose">Why it is there.</param>
    public DriverDomainBuilder Package(
        Setting<string> name,
        Setting<PackagePurpose> purpose,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        packages.Add(
            new()
            {
                Name = name.Parsed<FreeText>(FreeText.TryParse, nameof(name), here),
                Purpose = purpose.From(nameof(purpose), here),
                Origin = here,
            }
        );
        return this;
    }

    /// <summary>Designates the driver that the domain exists for.</summary>
    /// <param name="driver">The driver's name, declared on the same host.</param>
    public DriverDomainBuilder Runs(Reference<Driver> driver, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        properties = properties with { DesignatedDriver = driver.From(nameof(driver), Here(file, line)) };
        return this;
    }

    /// <summary>Names the back end that shares the device: <c>xen-netback</c>.</summary>
    /// <param name="software">The software's name.</param>
    public DriverDomainBuilder SharesWith(Setting<string> software, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        properties = properties with { SharingSoftware = software.Parsed<FreeText>(FreeText.TryParse, nameof(software), Here(file, line)) };
        return this;
    }

    /// <summary>Puts the domain into a guest tier, which its place in the trusted computing base forbids (paper V(b)).</summary>
    /// <param name="tier">The tier's name.</param>
    public DriverDomainBuilder Tier(Setting<string> tier, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        properties = properties with { Tier = tier.Parsed<ResourceName>(ResourceName.TryParse, nameof(tier), Here(file, line)) };
        return this;
    }

    /// <summary>Runs an application as well, which its place in the trusted computing base forbids (paper V(b)).</summary>
    /// <param name="application">The application.</param>
    public DriverDomainBuilder AlsoRuns(Setting<string> application, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        workloads.Add(application.Parsed<FreeText>(FreeText.TryParse, nameof(application), Here(file, line)));
        return this;
    }

    /// <summary>Names a role that administers the domain.</summary>
    /// <param name="role">The role.</param>
    public DriverDomainBuilder AdministeredBy(Reference<Role> role, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        administeredBy.Add(role.From(nameof(role), Here(file, line)));
        return this;
    }

    internal DriverDomain Build()
    {
        Finish();
        return properties with
        {
            Waivers = Waivers,
            Packages = All(packages),
            Workloads = All(workloads),
            AdministeredBy = All(administeredBy),
        };
    }

    private DriverDomainBuilder System(Setting<string> name, bool isMinimal, Origin here)
    {
        properties = properties with
        {
            OperatingSystem = name.Parsed<FreeText>(FreeText.TryParse, nameof(name), here),
            IsMinimal = Setting<bool>.Known(isMinimal).WrittenAt(here),
        };
        return this;
    }
}
