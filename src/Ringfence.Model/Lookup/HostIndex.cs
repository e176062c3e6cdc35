using System;
using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>What can be referred to on one host. What nobody asks for is not indexed.</summary>
public sealed class HostIndex
{
    internal HostIndex(Host host) => Host = host;

    /// <summary>The host.</summary>
    public Host Host { get; }

    /// <summary>The portgroups: <c>tenant0/web</c>, and <c>web</c> when only one switch has it. <c>management</c> is the management portgroup's name.</summary>
    public Declared<PortGroup> PortGroups => field ??= IndexPortGroups(Host);

    /// <summary>The virtual machines.</summary>
    public Declared<VirtualMachine> Machines => field ??= Declared<VirtualMachine>.ByName(Host.VirtualMachines);

    /// <summary>The drivers.</summary>
    public Declared<Driver> Drivers => field ??= Declared<Driver>.ByName(Host.Drivers?.Drivers);

    /// <summary>The driver domains.</summary>
    public Declared<DriverDomain> DriverDomains => field ??= Declared<DriverDomain>.ByName(Host.Drivers?.DriverDomains);

    /// <summary>The CPU pools.</summary>
    public Declared<CpuPool> CpuPools => field ??= Declared<CpuPool>.ByName(Host.Scheduler?.Pools);

    /// <summary>The vNICs whose portgroup is one of the host's, in the order of machines.</summary>
    public IReadOnlyList<AttachedNic> AttachedNics => field ??= [.. AttachedTo(Host)];

    private Dictionary<string, VirtualSwitch> SwitchOfPortGroup => field ??= IndexSwitches(Host);

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
    public VirtualSwitch SwitchOf(PortGroup portGroup) => SwitchOfPortGroup[portGroup.Address];

    /// <summary>The firewall objects of a switch.</summary>
    /// <param name="vswitch">The switch.</param>
    public static Declared<FirewallObject> FirewallObjects(VirtualSwitch vswitch) =>
        Declared<FirewallObject>.ByName(vswitch.Firewall?.Objects);

    private IEnumerable<AttachedNic> AttachedTo(Host host)
    {
        foreach (var machine in host.VirtualMachines)
        foreach (var nic in machine.Nics)
            if (PortGroups.Resolve(nic.PortGroup).Element is { } portGroup)
                yield return new(host, machine, nic, SwitchOf(portGroup), portGroup);
    }

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

    private static Dictionary<string, VirtualSwitch> IndexSwitches(Host host)
    {
        var index = new Dictionary<string, VirtualSwitch>(StringComparer.Ordinal);
        foreach (var vswitch in host.VirtualSwitches)
        foreach (var group in vswitch.PortGroups)
            if (!index.ContainsKey(group.Address))
                index.Add(group.Address, vswitch);
        return index;
    }
}
