using System;
using System.Collections.Generic;
using Ringfence.Model;
using static Ringfence.Emit.NoConfiguration;

namespace Ringfence.Emit;

internal static partial class KvmCoverage
{
    private const string Domains = "libvirt/domains";
    private const string Sssd = "etc/sssd/sssd.conf";
    private const string Sysusers = "etc/sysusers.d/ringfence.conf";
    private const string Nftables = "etc/nftables.d/ringfence-management.nft";
    private const string Polkit = "etc/polkit-1/rules.d/00-ringfence-libvirt.rules";
    private const string Networkd = "etc/systemd/network";
    private const string ManagementSwitch = "etc/ringfence/management-switch.sh";
    private const string Ovs = "Open vSwitch bridges and systemd-networkd files";
    private const string Flows = "etc/ringfence/openvswitch (flows)";
    private const string Switches = "etc/ringfence/openvswitch/configure.sh";

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> General =>
        [
            .. Of<Element>(Into("the names of files and of what is in them"), nameof(Element.Name)),
            .. Of<Element>(Into("UUIDs and MAC addresses, which are derived from it"), nameof(Element.Address)),
            .. Of<Fleet>(Parts, nameof(Fleet.Directories), nameof(Fleet.AccessControl), nameof(Fleet.ImageProfiles), nameof(Fleet.Hosts)),
            .. Of<Fleet>(Into(Passwords), nameof(Fleet.PasswordPolicy)),
            .. Of<Host>(
                Parts,
                nameof(Host.Users),
                nameof(Host.Scheduler),
                nameof(Host.AccessModule),
                nameof(Host.Drivers),
                nameof(Host.Management),
                nameof(Host.VirtualSwitches),
                nameof(Host.VirtualMachines)
            ),
            .. Of<Host>(Into(Domains + " (which CPUs are whose)"), nameof(Host.Cpus)),
            .. Of<Host>(Into(Domains + " (caps in MHz)"), nameof(Host.MegahertzPerCpu)),
            .. Of<Host>(Not(ForRules), nameof(Host.Cluster)),
            .. Of<Host>(Parts, nameof(Host.PhysicalNics)),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Machines =>
        [
            .. Of<VirtualMachine>(Into(Domains), nameof(VirtualMachine.Cpus), nameof(VirtualMachine.Memory)),
            .. Of<VirtualMachine>(Parts, nameof(VirtualMachine.Scheduling), nameof(VirtualMachine.Disks), nameof(VirtualMachine.Nics)),
            .. Of<VirtualMachine>(
                Not("rules, custom objects and firewall objects select by it; it is emitted where they are"),
                nameof(VirtualMachine.Tier),
                nameof(VirtualMachine.Tags),
                nameof(VirtualMachine.IsSensitive)
            ),
            .. Of<VirtualDisk>(Into("libvirt/volumes"), nameof(VirtualDisk.Size)),
            .. Of<MachineScheduling>(Into(Domains + " (cputune)"), nameof(MachineScheduling.Weight), nameof(MachineScheduling.Cap)),
            .. Of<MachineScheduling>(
                Into(Domains + " (cputune)"),
                nameof(MachineScheduling.Reservation),
                nameof(MachineScheduling.Pool),
                nameof(MachineScheduling.CriticalResponse)
            ),
            .. Of<Scheduler>(Into(Domains + " (cputune)"), nameof(Scheduler.Policy)),
            .. Of<Scheduler>(Parts, nameof(Scheduler.Pools)),
            .. Of<CpuPool>(Into(Domains + " (cputune), etc/systemd/system"), nameof(CpuPool.Cpus), nameof(CpuPool.Policy)),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Networks =>
        [
            .. Of<PhysicalNic>(Into(DriverList), nameof(PhysicalNic.Driver)),
            .. Of<PhysicalNic>(Not("it is the configuration of a physical switch"), nameof(PhysicalNic.SwitchPort)),
            .. Of<VirtualSwitch>(Parts, nameof(VirtualSwitch.PortGroups)),
            .. Of<VirtualSwitch>(Into(Switches), nameof(VirtualSwitch.Uplinks)),
            .. Of<VirtualSwitch>(Not("portgroups with a VLAN say it"), nameof(VirtualSwitch.IsolatesByVlan)),
            .. Of<VirtualSwitch>(Parts, nameof(VirtualSwitch.Firewall)),
            .. Of<VirtualSwitch>(Parts, nameof(VirtualSwitch.Mirrors)),
            .. Of<VirtualSwitch>(
                Into(Flows),
                nameof(VirtualSwitch.AllowsPromiscuous),
                nameof(VirtualSwitch.AllowsForgedTransmits),
                nameof(VirtualSwitch.AllowsMacChanges)
            ),
            .. Of<PortGroup>(Into("libvirt/networks"), nameof(PortGroup.Vlan)),
            .. Of<VirtualNic>(Into(Domains), nameof(VirtualNic.PortGroup), nameof(VirtualNic.Mac)),
            .. Of<VirtualNic>(Into(Flows), nameof(VirtualNic.IpAddress), nameof(VirtualNic.IsFiltered)),
            .. Of<VirtualNic>(Not(OtherHypervisors), nameof(VirtualNic.Backend)),
            .. Of<VirtualFirewall>(Into(Flows), nameof(VirtualFirewall.Product), nameof(VirtualFirewall.DefaultAction)),
            .. Of<VirtualFirewall>(Parts, nameof(VirtualFirewall.Objects), nameof(VirtualFirewall.Rules)),
            .. Of<FirewallObject>(Into(Flows), nameof(FirewallObject.Members)),
            .. Of<FirewallRule>(
                Into(Flows),
                nameof(FirewallRule.Action),
                nameof(FirewallRule.From),
                nameof(FirewallRule.To),
                nameof(FirewallRule.Service)
            ),
            .. Of<TrafficMirror>(Into(Switches), nameof(TrafficMirror.Source), nameof(TrafficMirror.Target)),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Management =>
        [
            .. Of<ManagementNetwork>(Into(Networkd), nameof(ManagementNetwork.IpAddress), nameof(ManagementNetwork.Gateway)),
            .. Of<ManagementNetwork>(
                Into(ManagementSwitch + " or " + Networkd),
                nameof(ManagementNetwork.VirtualSwitch),
                nameof(ManagementNetwork.Vlan)
            ),
            .. Of<ManagementNetwork>(Parts, nameof(ManagementNetwork.Uplinks), nameof(ManagementNetwork.Firewall)),
            .. Of<ManagementUplink>(
                Into(ManagementSwitch + " or " + Networkd),
                nameof(ManagementUplink.Nic),
                nameof(ManagementUplink.IsStandby)
            ),
            .. Of<ManagementFirewall>(
                Into(Nftables),
                nameof(ManagementFirewall.Location),
                nameof(ManagementFirewall.DefaultInbound),
                nameof(ManagementFirewall.DefaultOutbound)
            ),
            .. Of<ManagementFirewall>(Parts, nameof(ManagementFirewall.Rules)),
            .. Of<ManagementRule>(
                Into(Nftables),
                nameof(ManagementRule.Service),
                nameof(ManagementRule.Direction),
                nameof(ManagementRule.Peers)
            ),
        ];
}
