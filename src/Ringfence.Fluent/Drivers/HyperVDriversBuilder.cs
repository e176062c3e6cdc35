using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes drivers on Hyper-V, which run in the parent partition (paper V option (b)).</summary>
public sealed class HyperVDriversBuilder : DriversBuilder<HyperVDriversBuilder>
{
    private Setting<DriverPlacement>? placement;

    internal HyperVDriversBuilder(string driversAddress, Origin origin)
        : base(driversAddress, origin) { }

    /// <summary>Runs the drivers in the parent partition.</summary>
    public HyperVDriversBuilder InParentPartition([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        placement = Setting<DriverPlacement>.Known(DriverPlacement.ParentPartition).WrittenAt(Here(file, line));
        return this;
    }

    private protected override DriverConfiguration Complete(DriverConfiguration configuration) =>
        configuration with
        {
            Placement = placement,
        };
}
