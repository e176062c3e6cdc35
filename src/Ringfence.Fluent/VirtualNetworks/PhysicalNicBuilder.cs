using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a physical NIC and the switch port at the other end of its cable (paper VII option (b)).</summary>
public sealed class PhysicalNicBuilder : ElementBuilder<PhysicalNicBuilder>
{
    private Reference<Driver>? driver;
    private SwitchPort? port;
    private IEnumerable<Setting<VlanId>> policed = [];

    internal PhysicalNicBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) { }

    /// <summary>Names the driver that runs the NIC.</summary>
    /// <param name="driver">The driver, declared on the same host.</param>
    public PhysicalNicBuilder Driver(Reference<Driver> driver, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.driver = driver.From(nameof(driver), Here(file, line));
        return this;
    }

    /// <summary>Says that the switch port is a trunk.</summary>
    /// <param name="vlans">The VLANs that it carries.</param>
    /// <param name="port">The switch and port, as its administrator calls them: <c>tor-a port 12</c>.</param>
    public PhysicalNicBuilder Trunk(
        IEnumerable<int> vlans,
        Setting<string>? port = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        this.port = new()
        {
            Mode = Setting<SwitchPortMode>.Known(SwitchPortMode.Trunk).WrittenAt(here),
            Vlans = All(Parsed(vlans, nameof(vlans), here)),
            Label = port.Parsed<FreeText>(FreeText.TryParse, nameof(port), here),
            Origin = here,
        };
        return this;
    }

    /// <summary>Says that the switch port carries one VLAN, untagged.</summary>
    /// <param name="vlan">The VLAN.</param>
    /// <param name="port">The switch and port, as its administrator calls them.</param>
    public PhysicalNicBuilder AccessPort(
        Setting<int> vlan,
        Setting<string>? port = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        this.port = new()
        {
            Mode = Setting<SwitchPortMode>.Known(SwitchPortMode.Access).WrittenAt(here),
            Vlans = All([vlan.Parsed<VlanId>(VlanId.TryParse, nameof(vlan), here)]),
            Label = port.Parsed<FreeText>(FreeText.TryParse, nameof(port), here),
            Origin = here,
        };
        return this;
    }

    /// <summary>Says for which VLANs the physical switch has an access control policy.</summary>
    /// <param name="vlans">The VLANs.</param>
    public PhysicalNicBuilder Policed(IEnumerable<int> vlans, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policed = policed.Concat(Parsed(vlans, nameof(vlans), Here(file, line)).ToList());
        return this;
    }

    internal PhysicalNic Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Driver = driver,
            SwitchPort = port is null ? null : port with { PolicedVlans = All(policed) },
        };
    }

    private static IEnumerable<Setting<VlanId>> Parsed(IEnumerable<int> vlans, string parameter, Origin here) =>
        vlans
            .Placed(parameter, here)
            .Select(vlan => ((Setting<int>)vlan.Item).Parsed<VlanId>(VlanId.TryParse, parameter, here, vlan.Place.Item));
}
