using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>What can be referred to on one host.</summary>
public sealed class HostIndex
{
    private readonly Lazy<Declared<PortGroup>> portGroups;
    private readonly Lazy<Declared<VirtualMachine>> machines;
    private readonly Lazy<Declared<Driver>> drivers;
    private readonly Lazy<Declared<DriverDomain>> driverDomains;
    private readonly Lazy<Declared<CpuPool>> pools;
    private readonly Lazy<Dictionary<string, VirtualSwitch>> switchOfPortGroup;

    internal HostIndex(Host host)
    {
        Host = host;
        portGroups = new(() => IndexPortGroups(host));
        machines = new(() => Declared<VirtualMachine>.ByName(host.VirtualMachines));
        drivers = new(() => Declared<Driver>.ByName(host.Drivers?.Drivers));
        driverDomains = new(() => Declared<DriverDomain>.ByName(host.Drivers?.DriverDomains));
        pools = new(() => Declared<CpuPool>.ByName(host.Scheduler?.Pools));
        switchOfPortGroup = new(() =>
            host
                .VirtualSwitches.SelectMany(vswitch => vswitch.PortGroups, (vswitch, group) => (vswitch, group))
                .GroupBy(pair => pair.group.Address, StringComparer.Ordinal)
                .ToDictionary(pairs => pairs.Key, pairs => pairs.First().vswitch, StringComparer.Ordinal)
        );
    }

    /// <summary>The host.</summary>
    public Host Host { get; }

    /// <summary>The portgroups: <c>tenant0/web</c>, and <c>web</c> when only one switch has it. <c>management</c> is the management portgroup's name.</summary>
    public Declared<PortGroup> PortGroups => portGroups.Value;

    /// <summary>The virtual machines.</summary>
    public Declared<VirtualMachine> Machines => machines.Value;

    /// <summary>The drivers.</summary>
    public Declared<Driver> Drivers => drivers.Value;

    /// <summary>The driver domains.</summary>
    public Declared<DriverDomain> DriverDomains => driverDomains.Value;

    /// <summary>The CPU pools.</summary>
    public Declared<CpuPool> CpuPools => pools.Value;

    /// <summary>Whether a reference names the management portgroup: <c>management</c>, or the management switch in front of it.</summary>
    /// <param name="portGroup">The reference.</param>
    public Truth IsManagement(Reference<PortGroup> portGroup)
    {
        if (Host.Management is not { } management)
            return Truth.False;
        if ((portGroup.WhyUnknown ?? management.Name.WhyUnknown) is { } why)
            return Truth.Unknown(why);
        if (portGroup.Name == management.Name.Text)
            return PortGroups.Resolve(portGroup).Element is null;
        var separator = portGroup.Name.IndexOf('/');
        return separator >= 0 && portGroup.Name.Substring(separator + 1) == management.Name.Text && management.VirtualSwitch is { } vswitch
            ? vswitch.Is(name => name.Text == portGroup.Name.Substring(0, separator))
            : Truth.False;
    }

    /// <summary>The switch that holds a portgroup of this host.</summary>
    /// <param name="portGroup">The portgroup.</param>
    public VirtualSwitch SwitchOf(PortGroup portGroup) => switchOfPortGroup.Value[portGroup.Address];

    /// <summary>The firewall objects of a switch.</summary>
    /// <param name="vswitch">The switch.</param>
    public static Declared<FirewallObject> FirewallObjects(VirtualSwitch vswitch) =>
        Declared<FirewallObject>.ByName(vswitch.Firewall?.Objects);

    private static Declared<PortGroup> IndexPortGroups(Host host)
    {
        var declared = new Declared<PortGroup>();
        foreach (var vswitch in host.VirtualSwitches)
        {
            if (vswitch.Name.WhyUnknown is { } why)
                declared.AddRange(ValueList<PortGroup>.Empty.Opened(why));
            declared.AddRange(vswitch.PortGroups, group => vswitch.Name.Text + "/" + group.Name.Text, group => group.Name.Text);
        }
        if (!host.VirtualSwitches.IsWhole)
            declared.AddRange(ValueList<PortGroup>.Empty.Opened(host.VirtualSwitches.WhyOpen!));
        return declared;
    }
}
