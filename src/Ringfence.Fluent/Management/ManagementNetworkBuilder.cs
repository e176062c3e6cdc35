using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the dedicated management network of a host (paper VI).</summary>
public sealed class ManagementNetworkBuilder : ElementBuilder<ManagementNetworkBuilder>
{
    private readonly List<ManagementUplink> uplinks = [];
    private Setting<ResourceName>? virtualSwitch;
    private Setting<VlanId>? vlan;
    private Setting<Cidr>? ipAddress;
    private Setting<Cidr>? gateway;
    private ManagementFirewall? firewall;

    internal ManagementNetworkBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) { }

    /// <summary>Names the virtual switch that holds the management portgroup; no other portgroup belongs on it.</summary>
    /// <param name="name">The switch's name: <c>mgmt0</c>.</param>
    public ManagementNetworkBuilder VirtualSwitch(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        virtualSwitch = name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), Here(file, line));
        return this;
    }

    /// <summary>Sets the VLAN of the management portgroup.</summary>
    /// <param name="vlan">1 to 4094; 0 is untagged, 4095 a trunk of all.</param>
    public ManagementNetworkBuilder Vlan(Setting<int> vlan, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.vlan = vlan.Parsed<VlanId>(VlanId.TryParse, nameof(vlan), Here(file, line));
        return this;
    }

    /// <summary>Connects two physical NICs: one works, the other waits for it to fail.</summary>
    /// <param name="active">The physical NIC that works: <c>eno1</c>.</param>
    /// <param name="standby">The physical NIC that waits: <c>eno2</c>.</param>
    public ManagementNetworkBuilder Uplinks(
        Setting<string> active,
        Setting<string> standby,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Connect(active, false, nameof(active), here);
        Connect(standby, true, nameof(standby), here);
        return this;
    }

    /// <summary>Connects one physical NIC. Several calls add up.</summary>
    /// <param name="nic">The physical NIC: <c>eno1</c>.</param>
    public ManagementNetworkBuilder Uplink(Setting<string> nic, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Connect(nic, false, nameof(nic), Here(file, line));
        return this;
    }

    /// <summary>Sets the host's address on this network.</summary>
    /// <param name="address">Address and prefix: <c>10.0.0.11/24</c>.</param>
    public ManagementNetworkBuilder IpAddress(Setting<string> address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ipAddress = address.Parsed<Cidr>(Cidr.TryParse, nameof(address), Here(file, line));
        return this;
    }

    /// <summary>Sets the gateway.</summary>
    /// <param name="address">Its address: <c>10.0.0.1</c>.</param>
    public ManagementNetworkBuilder Gateway(Setting<string> address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        gateway = address.Parsed<Cidr>(Cidr.TryParse, nameof(address), Here(file, line));
        return this;
    }

    /// <summary>Guards the interface with the firewall built into the hypervisor (paper VI option (b)).</summary>
    /// <param name="configure">Declares the allowed services and their peers.</param>
    public ManagementNetworkBuilder Firewall(
        Action<ManagementFirewallBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        firewall = ManagementFirewallBuilder.Run(FirewallLocation.BuiltIn, configure, Here(file, line));
        return this;
    }

    /// <summary>Guards the interface with a firewall outside of the host (paper VI option (a)).</summary>
    /// <param name="configure">Declares the allowed services and their peers.</param>
    public ManagementNetworkBuilder ExternalFirewall(
        Action<ManagementFirewallBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        firewall = ManagementFirewallBuilder.Run(FirewallLocation.External, configure, Here(file, line));
        return this;
    }

    internal ManagementNetwork Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            VirtualSwitch = virtualSwitch,
            Vlan = vlan,
            Uplinks = All(uplinks),
            IpAddress = ipAddress,
            Gateway = gateway,
            Firewall = firewall,
        };
    }

    private void Connect(Setting<string> nic, bool isStandby, string parameter, Origin here) =>
        uplinks.Add(new() { Nic = nic.Parsed<ResourceName>(ResourceName.TryParse, parameter, here), IsStandby = isStandby });
}
