using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a portgroup beyond its name and VLAN (paper VII).</summary>
public sealed class PortGroupBuilder : ElementBuilder<PortGroupBuilder>
{
    private readonly Setting<VlanId>? vlan;
    private Setting<ResourceName>? tier;
    private Setting<bool> exposesManagement = false;

    internal PortGroupBuilder(ResourceName name, string address, Setting<VlanId>? vlan, Origin origin)
        : base(name, address, origin) => this.vlan = vlan;

    /// <summary>Names the tier or security zone that the portgroup is for.</summary>
    /// <param name="tier">The tier's name: <c>web</c>.</param>
    public PortGroupBuilder Tier(Setting<string> tier, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.tier = tier.Parsed<ResourceName>(ResourceName.TryParse, nameof(tier), Here(file, line));
        return this;
    }

    /// <summary>Lets a management service of the host listen here, which the paper forbids (paper VI).</summary>
    public PortGroupBuilder ExposeManagement([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        exposesManagement = Setting<bool>.Known(true).WrittenAt(Here(file, line));
        return this;
    }

    internal PortGroup Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Vlan = vlan,
            Tier = tier,
            ExposesManagement = exposesManagement,
        };
    }
}
