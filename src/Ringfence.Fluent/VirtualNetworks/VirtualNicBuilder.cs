using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes what is unusual about a vNIC (paper VII).</summary>
public sealed class VirtualNicBuilder : ElementBuilder<VirtualNicBuilder>
{
    private VirtualNic properties;

    internal VirtualNicBuilder(VirtualNic properties)
        : base(properties.Name, properties.Address, properties.Origin) => this.properties = properties;

    /// <summary>Takes the vNIC out of the firewall, which the paper forbids (paper VII option (a)).</summary>
    public VirtualNicBuilder Unfiltered([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        properties = properties with { IsFiltered = Setting<bool>.Known(false).WrittenAt(Here(file, line)) };
        return this;
    }

    /// <summary>Names the driver domain that serves the vNIC, on Xen (paper V(b)).</summary>
    /// <param name="domain">The driver domain.</param>
    public VirtualNicBuilder Backend(Reference<DriverDomain> domain, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        properties = properties with { Backend = domain.From(nameof(domain), Here(file, line)) };
        return this;
    }

    internal VirtualNic Build()
    {
        Finish();
        return properties with { Waivers = Waivers };
    }
}
