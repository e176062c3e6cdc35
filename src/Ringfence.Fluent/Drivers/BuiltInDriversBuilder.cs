using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes drivers that are part of the hypervisor itself, as on KVM and ESXi (paper V option (a)).</summary>
public sealed class BuiltInDriversBuilder : DriversBuilder<BuiltInDriversBuilder>
{
    private readonly Origin origin;

    internal BuiltInDriversBuilder(string driversAddress, Origin origin)
        : base(driversAddress, origin) => this.origin = origin;

    private protected override DriverConfiguration Complete(DriverConfiguration configuration) =>
        configuration with
        {
            Placement = Setting<DriverPlacement>.Known(DriverPlacement.BuiltIn).WrittenAt(origin),
        };
}
