using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes drivers on Xen: in dom0, or in driver domains (paper V option (b)).</summary>
public sealed class XenDriversBuilder : DriversBuilder<XenDriversBuilder>
{
    private readonly Siblings<DriverDomain> domains = new("driver domain");
    private Setting<DriverPlacement>? placement;

    internal XenDriversBuilder(string driversAddress, Origin origin)
        : base(driversAddress, origin) { }

    /// <summary>Runs the drivers in the control domain (dom0).</summary>
    public XenDriversBuilder InControlDomain([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        placement = Setting<DriverPlacement>.Known(DriverPlacement.ParentPartition).WrittenAt(Here(file, line));
        return this;
    }

    /// <summary>Runs a driver in a guest of its own (paper V(b)).</summary>
    /// <param name="name">The driver domain's name.</param>
    /// <param name="domain">A handle for the vNICs that it serves.</param>
    /// <param name="configure">Declares the operating system, packages, driver and sharing software.</param>
    public XenDriversBuilder DriverDomain(
        Setting<string> name,
        out Reference<DriverDomain> domain,
        Action<DriverDomainBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = domains.Claim(name, nameof(name), here);
        domain = Reference<DriverDomain>.HandleOf(claimed);
        domains.Add(new DriverDomainBuilder(claimed, DriversAddress + "/" + claimed.Text, here).Described(configure, here).Build());
        placement ??= Setting<DriverPlacement>.Known(DriverPlacement.DriverDomain).WrittenAt(here);
        return this;
    }

    private protected override DriverConfiguration Complete(DriverConfiguration configuration) =>
        configuration with
        {
            Placement = placement,
            DriverDomains = All(domains),
        };
}
