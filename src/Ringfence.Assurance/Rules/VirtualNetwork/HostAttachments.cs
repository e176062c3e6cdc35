using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>Which guests are attached to which switch of a host.</summary>
internal sealed class HostAttachments
{
    private readonly Dictionary<string, List<VirtualNicAttachment>> bySwitch = new(StringComparer.Ordinal);

    public HostAttachments(HostIndex index)
    {
        WhyMore = index.Host.VirtualMachines.WhyOpen;
        foreach (var machine in index.Host.VirtualMachines)
        {
            WhyMore ??= machine.Nics.WhyOpen;
            foreach (var nic in machine.Nics)
                Attach(index, machine, nic);
        }
    }

    /// <summary>Why more vNICs may be attached to a switch than is known; <see langword="null"/> when these are all.</summary>
    public string? WhyMore { get; private set; }

    /// <summary>The vNICs that are certainly attached to a switch.</summary>
    public IReadOnlyList<VirtualNicAttachment> On(VirtualSwitch vswitch) =>
        bySwitch.TryGetValue(vswitch.Address, out var attached) ? attached : [];

    public Truth HasGuests(VirtualSwitch vswitch) =>
        On(vswitch).Count > 0 ? Truth.True
        : WhyMore is { } why ? Truth.Unknown(why)
        : Truth.False;

    private void Attach(HostIndex index, VirtualMachine machine, VirtualNic nic)
    {
        var (group, isFound) = index.PortGroups.Resolve(nic.PortGroup);
        if (isFound.IsUnknown)
            WhyMore ??= isFound.Reason;
        if (group is null)
            return;
        var address = index.SwitchOf(group).Address;
        if (!bySwitch.TryGetValue(address, out var attached))
            bySwitch.Add(address, attached = []);
        attached.Add(new(machine, nic, group));
    }
}
