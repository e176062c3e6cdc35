using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The management network of a host: its switch or bond, VLAN, address and firewall, which are there from the first moment of a boot.</summary>
internal sealed class ManagementPlan(Host host, ManagementNetwork management, EmissionPlan plan)
{
    private const UnixFileMode Program =
        EmittedFile.DefaultMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // The first file that matches an interface counts: 00 comes before whatever an installer has left.
    private string Networkd => $"{host.Name.Text}/etc/systemd/network/00-ringfence-";

    public void Add()
    {
        var link = ManagementLink.Of(management, plan);
        if (management.Firewall is { } firewall)
            new FirewallPlan(host, management, plan).Add(firewall, link);
        if (link is null)
        {
            RefuseAddress();
            return;
        }
        NoteSpareUplinks(link);
        if (link.Bridge is { } bridge)
            AddSwitch(bridge, link);
        else
            AddKernelLink(link);
        AddAddress(link);
    }

    private void AddSwitch(string bridge, ManagementLink link)
    {
        int? carried = link.Vlan.Kind == VlanKind.Trunk ? null : link.Vlan.Number ?? 0;
        var view = new ManagementSwitchView(bridge, link.Trunk ?? "", link.Uplinks, link.Vlan.Number ?? 0, carried);
        plan.Add($"{host.Name.Text}/etc/ringfence/management-switch.sh", "kvm/management/switch.sh.sbn", view, management, Program);
        plan.Add(
            $"{host.Name.Text}/etc/systemd/system/ringfence-management-switch.service",
            "kvm/management/switch.service.sbn",
            view,
            management
        );
        foreach (var uplink in link.Uplinks)
            AddCarrier(new(uplink, "", false, ""));
    }

    private void AddKernelLink(ManagementLink link)
    {
        var vlan = link.Vlan.Number is null ? "" : link.Interface;
        if (link.IsBonded)
        {
            plan.Add(
                Networkd + ManagementLink.Bond + ".netdev",
                "kvm/management/bond.netdev.sbn",
                new BondDeviceView(ManagementLink.Bond),
                management
            );
            foreach (var uplink in link.Uplinks)
                AddCarrier(new(uplink, ManagementLink.Bond, uplink == link.Uplinks[0], ""));
        }
        if (link.Vlan.Number is not { } number)
            return;
        AddCarrier(new(link.Trunk!, "", false, vlan));
        plan.Add(Networkd + vlan + ".netdev", "kvm/management/vlan.netdev.sbn", new VlanDeviceView(vlan, number), management);
    }

    private void AddCarrier(CarrierView view) =>
        plan.Add(Networkd + view.Name + ".network", "kvm/management/carrier.network.sbn", view, management);

    private void AddAddress(ManagementLink link)
    {
        if (management.IpAddress is null)
        {
            plan.Note(management.Address, "management address", "none is declared: the host keeps the one that it has");
            return;
        }
        if (plan.Known(management.IpAddress, management, "the management address") is not { } address)
            return;
        var gateway = plan.Known(management.Gateway, management, "the gateway");
        if (gateway is not null && !IsInside(gateway, address))
            plan.Refuse(
                management,
                management.Gateway!.Value.Origin,
                $"the gateway {gateway.Address} is not in {address.Network}, the network of the management address, and cannot be reached from there",
                "Declare a gateway inside of it, or widen the prefix of the address"
            );
        var view = new AddressView(link.Interface, address.ToString(), gateway?.Address.ToString() ?? "", address.IsIPv6);
        plan.Add(Networkd + link.Interface + ".network", "kvm/management/address.network.sbn", view, management);
    }

    // A gateway is often written with the prefix of its network: only its address counts.
    private static bool IsInside(Cidr gateway, Cidr address) =>
        address.IsIPv6 == gateway.IsIPv6 && address.Network.Contains(Cidr.Parse(gateway.Address + (gateway.IsIPv6 ? "/128" : "/32")));

    private void RefuseAddress()
    {
        if (management.IpAddress is { } address)
            plan.Refuse(
                management,
                address.Origin,
                "its address has no interface: there is neither a virtual switch nor an uplink",
                "Declare .VirtualSwitch(…) or .Uplink(…) on the management network"
            );
    }

    private void NoteSpareUplinks(ManagementLink link)
    {
        if (management.Uplinks.Count(uplink => !uplink.IsStandby) > 1)
            plan.Note(
                management.Address,
                "several active uplinks",
                $"one carries the traffic at a time, {link.Uplinks[0]} while it can: the others wait as if they were standby"
            );
    }
}
