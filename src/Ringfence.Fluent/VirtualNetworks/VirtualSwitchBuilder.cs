using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a virtual switch for guests (paper VII).</summary>
public sealed class VirtualSwitchBuilder : ElementBuilder<VirtualSwitchBuilder>
{
    private readonly HypervisorKind hypervisor;
    private readonly List<Setting<ResourceName>> uplinks = [];
    private readonly Siblings<PortGroup> portGroups = new("portgroup");
    private readonly List<TrafficMirror> mirrors = [];
    private Setting<bool>? isolatesByVlan;
    private VirtualFirewall? firewall;
    private Setting<bool> allowsPromiscuous = false;
    private Setting<bool> allowsForgedTransmits = false;
    private Setting<bool> allowsMacChanges = false;

    internal VirtualSwitchBuilder(HypervisorKind hypervisor, ResourceName name, string address, Origin origin)
        : base(name, address, origin) => this.hypervisor = hypervisor;

    /// <summary>Connects physical NICs. Several calls add up.</summary>
    /// <param name="nics">The physical NICs: <c>["eno3", "eno4"]</c>.</param>
    public VirtualSwitchBuilder Uplinks(IEnumerable<string> nics, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        foreach (var (nic, place) in nics.Placed(nameof(nics), here))
            uplinks.Add(((Setting<string>)nic).Parsed<ResourceName>(ResourceName.TryParse, nameof(nics), here, place.Item));
        return this;
    }

    /// <summary>Adds a portgroup without a VLAN.</summary>
    /// <param name="name">Its name among the portgroups of this switch.</param>
    /// <param name="portGroup">A handle for vNICs, firewall rules and mirrors.</param>
    /// <param name="configure">Declares its tier, or accepts a risk.</param>
    public VirtualSwitchBuilder PortGroup(
        Setting<string> name,
        out Reference<PortGroup> portGroup,
        Action<PortGroupBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => PortGroup(name, null, out portGroup, configure, Here(file, line));

    /// <summary>Adds a portgroup with a VLAN (paper VII option (b)).</summary>
    /// <param name="name">Its name among the portgroups of this switch.</param>
    /// <param name="vlan">1 to 4094; 0 is untagged, 4095 a trunk of all.</param>
    /// <param name="portGroup">A handle for vNICs, firewall rules and mirrors.</param>
    /// <param name="configure">Declares its tier, or accepts a risk.</param>
    /// <exception cref="MalformedValueException">The name or the VLAN is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public VirtualSwitchBuilder PortGroup(
        Setting<string> name,
        Setting<int> vlan,
        out Reference<PortGroup> portGroup,
        Action<PortGroupBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        return PortGroup(name, vlan.Parsed<VlanId>(VlanId.TryParse, nameof(vlan), here), out portGroup, configure, here);
    }

    /// <inheritdoc cref="PortGroup(Setting{string}, Setting{int}, out Reference{Model.PortGroup}, Action{PortGroupBuilder}, string, int)"/>
    public VirtualSwitchBuilder PortGroup(
        Setting<string> name,
        Setting<int> vlan,
        Action<PortGroupBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => PortGroup(name, vlan, out _, configure, file, line);

    /// <summary>Relies on VLANs to isolate guests (paper VII option (b)); a portgroup with a VLAN says so too.</summary>
    public VirtualSwitchBuilder IsolateByVlan([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        isolatesByVlan = Setting<bool>.Known(true).WrittenAt(Here(file, line));
        return this;
    }

    /// <summary>Puts a firewall between every vNIC and the switch (paper VII option (a)).</summary>
    /// <param name="configure">Declares rules, and what is not as the hypervisor's own firewall has it.</param>
    public VirtualSwitchBuilder Firewall(
        Action<VirtualFirewallBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        firewall = VirtualFirewallBuilder.Run(hypervisor, Address, configure, Here(file, line));
        return this;
    }

    /// <summary>Copies traffic to an intrusion detection system (paper VII requirement (c)).</summary>
    /// <param name="source">What is copied: a portgroup, a machine.</param>
    /// <param name="to">The device: <c>Ids.At("10.9.0.5")</c>.</param>
    public VirtualSwitchBuilder Mirror(
        FirewallEndpoint source,
        MirrorTarget to,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        mirrors.Add(
            new()
            {
                Source = source.Required(nameof(source), here),
                Target = to.Required(nameof(to), here),
                Origin = here.At(nameof(to)),
            }
        );
        return this;
    }

    /// <summary>Copies all traffic of the switch to an intrusion detection system (paper VII requirement (c)).</summary>
    /// <param name="to">The device: <c>Ids.At("10.9.0.5")</c>.</param>
    public VirtualSwitchBuilder MirrorAll(MirrorTarget to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Mirror(FirewallEndpoint.Anything, to, file, line);

    /// <summary>Lets guests receive frames that are not for them.</summary>
    public VirtualSwitchBuilder AllowPromiscuous([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        allowsPromiscuous = Setting<bool>.Known(true).WrittenAt(Here(file, line));
        return this;
    }

    /// <summary>Lets guests send with a MAC address that is not theirs.</summary>
    public VirtualSwitchBuilder AllowForgedTransmits([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        allowsForgedTransmits = Setting<bool>.Known(true).WrittenAt(Here(file, line));
        return this;
    }

    /// <summary>Lets guests change their MAC address.</summary>
    public VirtualSwitchBuilder AllowMacChanges([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        allowsMacChanges = Setting<bool>.Known(true).WrittenAt(Here(file, line));
        return this;
    }

    internal VirtualSwitch Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Uplinks = All(uplinks),
            PortGroups = All(portGroups),
            IsolatesByVlan = isolatesByVlan,
            Firewall = firewall,
            Mirrors = All(mirrors),
            AllowsPromiscuous = allowsPromiscuous,
            AllowsForgedTransmits = allowsForgedTransmits,
            AllowsMacChanges = allowsMacChanges,
        };
    }

    private VirtualSwitchBuilder PortGroup(
        Setting<string> name,
        Setting<VlanId>? vlan,
        out Reference<PortGroup> portGroup,
        Action<PortGroupBuilder>? configure,
        Origin here
    )
    {
        var claimed = portGroups.Claim(name, nameof(name), here);
        portGroup = Name.Text + "/" + claimed.Text;
        var builder = new PortGroupBuilder(claimed, Address + "/" + claimed.Text, vlan, here);
        configure?.Invoke(builder);
        portGroups.Add(builder.Build());
        return this;
    }
}
