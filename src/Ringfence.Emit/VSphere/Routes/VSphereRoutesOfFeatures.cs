using System;
using System.Collections.Generic;
using Ringfence.Model;
using static Ringfence.Emit.NoConfiguration;

namespace Ringfence.Emit;

internal static partial class VSphereRoutes
{
    private const string Rulesets = "esxcli network firewall ruleset";

    private static IEnumerable<(Type Record, string Property, Route Route)> Networks =>
        [
            .. Of<PhysicalNic>(Not(Hardware), nameof(PhysicalNic.Driver)),
            .. Of<PhysicalNic>(Parts, nameof(PhysicalNic.SwitchPort)),
            .. Of<VirtualSwitch>(
                Provider("HostVirtualSwitch.networkAdapters, DistributedVirtualSwitch.hosts and uplinks"),
                nameof(VirtualSwitch.Uplinks)
            ),
            .. Of<VirtualSwitch>(Parts, nameof(VirtualSwitch.PortGroups), nameof(VirtualSwitch.Firewall), nameof(VirtualSwitch.Mirrors)),
            .. Of<VirtualSwitch>(Not("portgroups with a VLAN say it"), nameof(VirtualSwitch.IsolatesByVlan)),
            .. Of<VirtualSwitch>(Provider("allowPromiscuous"), nameof(VirtualSwitch.AllowsPromiscuous)),
            .. Of<VirtualSwitch>(Provider("allowForgedTransmits"), nameof(VirtualSwitch.AllowsForgedTransmits)),
            .. Of<VirtualSwitch>(Provider("allowMacChanges"), nameof(VirtualSwitch.AllowsMacChanges)),
            .. Of<VirtualSwitch>(Provider("DistributedVirtualSwitch.hosts"), nameof(VirtualSwitch.Distributed)),
            .. Of<PortGroup>(Provider("HostPortGroup.vlanId, DistributedPortGroup.vlanId or vlanRanges"), nameof(PortGroup.Vlan)),
            .. Of<VirtualNic>(Provider("VirtualMachine.networkInterfaces.networkId"), nameof(VirtualNic.PortGroup)),
            .. Of<VirtualNic>(Provider("VirtualMachine.networkInterfaces.macAddress"), nameof(VirtualNic.Mac)),
            .. Of<VirtualNic>(Not(Nsx), nameof(VirtualNic.IpAddress), nameof(VirtualNic.IsFiltered)),
            .. Of<VirtualNic>(Not(OtherHypervisors), nameof(VirtualNic.Backend)),
            .. Of<VirtualFirewall>(
                Not(Nsx),
                nameof(VirtualFirewall.DefaultAction),
                nameof(VirtualFirewall.Objects),
                nameof(VirtualFirewall.Rules)
            ),
            .. Of<VirtualFirewall>(Not(ForRules), nameof(VirtualFirewall.Product)),
            .. Of<FirewallObject>(Not(Nsx), nameof(FirewallObject.Members)),
            .. Of<FirewallRule>(
                Not(Nsx),
                nameof(FirewallRule.Action),
                nameof(FirewallRule.From),
                nameof(FirewallRule.To),
                nameof(FirewallRule.Service)
            ),
            .. Of<TrafficMirror>(
                ByVCenter("VMwareVspanSession of a distributed switch"),
                nameof(TrafficMirror.Source),
                nameof(TrafficMirror.Target)
            ),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> Management =>
        [
            .. Of<ManagementNetwork>(Provider("HostVirtualSwitch.name"), nameof(ManagementNetwork.VirtualSwitch)),
            .. Of<ManagementNetwork>(Provider("HostPortGroup.vlanId"), nameof(ManagementNetwork.Vlan)),
            .. Of<ManagementNetwork>(Provider("Vnic.ipv4 or ipv6"), nameof(ManagementNetwork.IpAddress), nameof(ManagementNetwork.Gateway)),
            .. Of<ManagementNetwork>(Parts, nameof(ManagementNetwork.Uplinks), nameof(ManagementNetwork.Firewall)),
            .. Of<ManagementUplink>(
                Provider("HostVirtualSwitch.activeNics and standbyNics"),
                nameof(ManagementUplink.Nic),
                nameof(ManagementUplink.IsStandby)
            ),
            .. Of<ManagementFirewall>(Not("a firewall outside of the host is not written"), nameof(ManagementFirewall.Location)),
            .. Of<ManagementFirewall>(
                OnHost("esxcli network firewall set"),
                nameof(ManagementFirewall.DefaultInbound),
                nameof(ManagementFirewall.DefaultOutbound)
            ),
            .. Of<ManagementFirewall>(Parts, nameof(ManagementFirewall.Rules)),
            .. Of<ManagementRule>(OnHost(Rulesets + " set"), nameof(ManagementRule.Service), nameof(ManagementRule.Direction)),
            .. Of<ManagementRule>(OnHost(Rulesets + " allowedip add"), nameof(ManagementRule.Peers)),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> Users =>
        [
            .. Of<Directory>(OnHost("domainjoin-cli join"), nameof(Directory.Domain)),
            .. Of<Directory>(
                Not("ESXi joins Active Directory, with Kerberos, and finds its servers by DNS"),
                nameof(Directory.Kind),
                nameof(Directory.Servers),
                nameof(Directory.Mechanism)
            ),
            .. Of<Directory>(Not("the directory itself keeps to it"), nameof(Directory.PasswordPolicy)),
            .. Of<Directory>(Parts, nameof(Directory.Accounts)),
            .. Of<DirectoryAccount>(
                OnHost("esxcli system permission set or unset"),
                nameof(DirectoryAccount.State),
                nameof(DirectoryAccount.Duty)
            ),
            .. Of<PasswordPolicy>(
                OnHost("esxcli system settings advanced set /Security/…"),
                nameof(PasswordPolicy.MinimumLength),
                nameof(PasswordPolicy.RequiresComplexity),
                nameof(PasswordPolicy.ExpiresAfterDays),
                nameof(PasswordPolicy.History),
                nameof(PasswordPolicy.LocksAfterFailures)
            ),
            .. Of<UserManagement>(OnHost("domainjoin-cli join"), nameof(UserManagement.Directory)),
            .. Of<UserManagement>(Not("ESXi talks to Active Directory with Kerberos"), nameof(UserManagement.Mechanism)),
            .. Of<UserManagement>(OnHost("esxcli system permission unset"), nameof(UserManagement.Revoked)),
            .. Of<UserManagement>(Parts, nameof(UserManagement.Accounts), nameof(UserManagement.PasswordPolicy)),
            .. Of<HostAccount>(
                OnHost("esxcli system account add, esxcli system permission set"),
                nameof(HostAccount.Kind),
                nameof(HostAccount.Duty)
            ),
            .. Of<HostAccount>(OnHost("esxcli system account add, from standard input"), nameof(HostAccount.Password)),
            .. Of<HostAccount>(OnHost("esxcli system account add --description"), nameof(HostAccount.Owner), nameof(HostAccount.Purpose)),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> AccessControls =>
        [
            .. Of<AccessControl>(
                Parts,
                nameof(AccessControl.Module),
                nameof(AccessControl.Groups),
                nameof(AccessControl.Roles),
                nameof(AccessControl.CustomObjects),
                nameof(AccessControl.Folders),
                nameof(AccessControl.Hierarchy),
                nameof(AccessControl.Entries)
            ),
            .. Of<AccessModule>(
                Provider("Role and EntityPermissions, which say what it decides"),
                nameof(AccessModule.Name),
                nameof(AccessModule.CombiningRule)
            ),
            .. Of<Group>(Provider("EntityPermissions.permissions.userOrGroup"), nameof(Group.Members)),
            .. Of<Role>(Provider("Role.rolePrivileges"), nameof(Role.Permissions)),
            .. Of<CustomObject>(
                Provider("EntityPermissions.entityId of each member"),
                nameof(CustomObject.Selection),
                nameof(CustomObject.Members),
                nameof(CustomObject.Tag)
            ),
            .. Of<HierarchyLink>(Provider("Folder, VirtualMachine.folder"), nameof(HierarchyLink.Child), nameof(HierarchyLink.Parent)),
            .. Of<AccessEntry>(
                Provider("EntityPermissions.permissions"),
                nameof(AccessEntry.Effect),
                nameof(AccessEntry.Principal),
                nameof(AccessEntry.Role),
                nameof(AccessEntry.Permissions),
                nameof(AccessEntry.Target),
                nameof(AccessEntry.Propagates)
            ),
        ];

    private static IEnumerable<(Type Record, string Property, Route Route)> Drivers =>
        [
            .. Of<DriverConfiguration>(
                OnHost("esxcli system settings kernel set execInstalledOnly"),
                nameof(DriverConfiguration.RequiresSigned)
            ),
            .. Of<DriverConfiguration>(Not(Hardware), nameof(DriverConfiguration.Iommu), nameof(DriverConfiguration.Placement)),
            .. Of<DriverConfiguration>(Not("the image profile brings them"), nameof(DriverConfiguration.Drivers)),
            .. Of<DriverConfiguration>(Parts, nameof(DriverConfiguration.ImageProfile), nameof(DriverConfiguration.Passthrough)),
            .. Of<DriverConfiguration>(Not(OtherHypervisors), nameof(DriverConfiguration.DriverDomains)),
            .. Of<Driver>(Not(ForRules), nameof(Driver.Level)),
            .. Of<PassthroughDevice>(
                Provider("VirtualMachine.pciDeviceIds"),
                nameof(PassthroughDevice.Device),
                nameof(PassthroughDevice.Machine)
            ),
            .. Of<ImageProfile>(OnHost("esxcli software acceptance set"), nameof(ImageProfile.AcceptanceLevel)),
            .. Of<ImageProfile>(Provider("ComputeCluster.hostImage"), nameof(ImageProfile.Version)),
            .. Of<ImageProfile>(Not(ForRules), nameof(ImageProfile.AcceptableDrivers), nameof(ImageProfile.CoversWholeInstallation)),
            .. Of<DriverDomain>(
                Not(OtherHypervisors),
                nameof(DriverDomain.OperatingSystem),
                nameof(DriverDomain.IsMinimal),
                nameof(DriverDomain.Packages),
                nameof(DriverDomain.DesignatedDriver),
                nameof(DriverDomain.SharingSoftware),
                nameof(DriverDomain.Tier),
                nameof(DriverDomain.Workloads),
                nameof(DriverDomain.AdministeredBy)
            ),
            .. Of<DriverDomainPackage>(
                Not(OtherHypervisors),
                nameof(DriverDomainPackage.Name),
                nameof(DriverDomainPackage.Purpose),
                nameof(DriverDomainPackage.Origin)
            ),
        ];
}
