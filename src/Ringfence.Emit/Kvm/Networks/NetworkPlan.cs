using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The virtual switches of a host as libvirt networks over Open vSwitch bridges of the same name.</summary>
internal sealed class NetworkPlan(HostIndex index, EmissionPlan plan)
{
    // On Open vSwitch a port without a VLAN is a trunk of all of them. Untagged guests therefore get VLAN 0: an access port
    // for frames without a tag, which drops every tagged frame.
    private const int NoVlan = 0;

    private readonly Host host = index.Host;
    private bool managementIsUsed;

    /// <summary>Where a vNIC is plugged in; <see langword="null"/>, and a problem, when its portgroup does not exist.</summary>
    public (string Network, string PortGroup)? Attachment(VirtualNic nic)
    {
        var resolution = index.PortGroups.Resolve(nic.PortGroup);
        if (resolution.Element is { } portGroup)
            return (index.SwitchOf(portGroup).Name.Text, portGroup.Name.Text);
        if (index.IsManagement(nic.PortGroup).IsTrue && ManagementSwitch() is { } vswitch)
        {
            managementIsUsed = true;
            return (vswitch, host.Management!.Name.Text);
        }
        plan.Refuse(
            nic,
            nic.PortGroup.Origin,
            $"its portgroup {Quoted.Text(nic.PortGroup.Name)} {WhyNotFound(nic.PortGroup)}",
            Remedy(nic.PortGroup)
        );
        return null;
    }

    /// <summary>Decides the networks, after all vNICs are attached: the management switch becomes one only if a guest sits on it.</summary>
    public void Add()
    {
        var managed = managementIsUsed ? ManagementSwitch() : null;
        if (managed is not null)
            plan.Note(
                host.Management!.Address,
                "VirtualNic.PortGroup",
                "guests are on the management switch, which has no flows: there they are beside the distributed firewall and nothing checks their addresses"
            );
        foreach (var vswitch in host.VirtualSwitches)
        {
            var portGroups = vswitch.PortGroups.Select(View).ToList();
            if (vswitch.Name.Text == managed)
                portGroups.Add(ManagementPortGroup());
            Add(vswitch.Name.Text, vswitch, portGroups);
        }
        if (managed is not null && !host.VirtualSwitches.Select(vswitch => vswitch.Name.Text).Contains(managed))
            Add(managed, host.Management!, [ManagementPortGroup()]);
    }

    private void Add(string name, Element element, List<PortGroupView> portGroups)
    {
        InterfaceName.Demand(name, element, element.Origin, "the virtual switch", plan);
        portGroups.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        var view = new NetworkView(name, DerivedIdentity.Uuid("network", host.Address + "/" + name), element.Address, name, portGroups);
        plan.Add($"{host.Name.Text}/libvirt/networks/{name}.xml", "kvm/network.xml.sbn", view, element);
    }

    private PortGroupView View(PortGroup portGroup) => View(portGroup.Name.Text, portGroup.Vlan, portGroup);

    private PortGroupView ManagementPortGroup() => View(host.Management!.Name.Text, host.Management.Vlan, host.Management);

    private PortGroupView View(string name, Setting<VlanId>? vlan, Element element) =>
        plan.Known(vlan, element, "the VLAN") is { Kind: not VlanKind.Untagged } known
            ? new(name, known.Kind == VlanKind.Trunk, Numbers(known))
            : new(name, false, [NoVlan]);

    // libvirt knows no ranges: a trunk lists each VLAN, also when it carries them all.
    private static List<int> Numbers(VlanId vlan) =>
        [.. vlan.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];

    private string? ManagementSwitch() => plan.Known(host.Management?.VirtualSwitch, host, "the management switch")?.Text;

    private string WhyNotFound(Reference<PortGroup> portGroup) =>
        portGroup.WhyUnknown is { } why ? $"is not known: {why}"
        : index.PortGroups.IsAmbiguous(portGroup.Name) ? "is on several virtual switches of the host"
        : index.IsManagement(portGroup).IsTrue ? "is that of the management network, which names no virtual switch"
        : "does not exist on the host";

    private string Remedy(Reference<PortGroup> portGroup) =>
        index.PortGroups.IsAmbiguous(portGroup.Name)
            ? $"Write it with its switch, such as \"{index.PortGroups.Keys.First(key => key.EndsWith("/" + portGroup.Name, StringComparison.Ordinal))}\""
        : index.IsManagement(portGroup).IsTrue ? "Declare .VirtualSwitch(…) on the management network"
        : NearestName.Of(portGroup.Name, index.PortGroups.Keys) is { } nearest ? $"Did you mean \"{nearest}\"?"
        : "Declare the portgroup, or name one of: " + string.Join(", ", index.PortGroups.Keys);
}
