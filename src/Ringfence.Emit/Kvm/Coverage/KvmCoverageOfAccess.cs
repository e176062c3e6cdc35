using System;
using System.Collections.Generic;
using Ringfence.Model;
using static Ringfence.Emit.NoConfiguration;

namespace Ringfence.Emit;

internal static partial class KvmCoverage
{
    private const string Passwords = "etc/pam.d, etc/security, users.yml; directories";
    private const string DriverList = "drivers.yml";
    private const string CommandLine = "etc/default/grub.d/ringfence.cfg";

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Users =>
        [
            .. Of<Directory>(
                Into(Sssd + ", etc/krb5.conf"),
                nameof(Directory.Kind),
                nameof(Directory.Domain),
                nameof(Directory.Servers),
                nameof(Directory.Mechanism)
            ),
            .. Of<Directory>(Into("directories"), nameof(Directory.PasswordPolicy)),
            .. Of<Directory>(Parts, nameof(Directory.Accounts)),
            .. Of<DirectoryAccount>(
                Into(Sssd + " and " + Polkit + " (who is admitted, and who has left is not)"),
                nameof(DirectoryAccount.State)
            ),
            .. Of<DirectoryAccount>(Into("etc/sudoers.d/ringfence"), nameof(DirectoryAccount.Duty)),
            .. Of<PasswordPolicy>(
                Into(Passwords),
                nameof(PasswordPolicy.MinimumLength),
                nameof(PasswordPolicy.RequiresComplexity),
                nameof(PasswordPolicy.ExpiresAfterDays),
                nameof(PasswordPolicy.History),
                nameof(PasswordPolicy.LocksAfterFailures)
            ),
            .. Of<UserManagement>(
                Into(Sssd),
                nameof(UserManagement.Directory),
                nameof(UserManagement.Mechanism),
                nameof(UserManagement.Revoked)
            ),
            .. Of<UserManagement>(Parts, nameof(UserManagement.Accounts)),
            .. Of<UserManagement>(Into(Passwords), nameof(UserManagement.PasswordPolicy)),
            .. Of<HostAccount>(Into(Sssd + ", " + Sysusers + ", etc/pam.d, etc/ssh, etc/sudoers.d"), nameof(HostAccount.Kind)),
            .. Of<HostAccount>(Into("users.yml (the name of the secret)"), nameof(HostAccount.Password)),
            .. Of<HostAccount>(Into(Sysusers + " (the shell), etc/sudoers.d"), nameof(HostAccount.Duty)),
            .. Of<HostAccount>(Not(ForPeople), nameof(HostAccount.Owner), nameof(HostAccount.Purpose)),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> AccessControls =>
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
            .. Of<AccessModule>(Into(Polkit + ", etc/libvirt"), nameof(AccessModule.Name)),
            .. Of<AccessModule>(Into(Polkit), nameof(AccessModule.CombiningRule)),
            .. Of<Group>(Into(Polkit), nameof(Group.Members)),
            .. Of<Role>(Into(Polkit), nameof(Role.Permissions)),
            .. Of<CustomObject>(Into(Polkit), nameof(CustomObject.Selection), nameof(CustomObject.Members), nameof(CustomObject.Tag)),
            .. Of<HierarchyLink>(Into(Polkit), nameof(HierarchyLink.Child), nameof(HierarchyLink.Parent)),
            .. Of<AccessEntry>(
                Into(Polkit),
                nameof(AccessEntry.Effect),
                nameof(AccessEntry.Principal),
                nameof(AccessEntry.Role),
                nameof(AccessEntry.Permissions),
                nameof(AccessEntry.Target),
                nameof(AccessEntry.Propagates)
            ),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Drivers =>
        [
            .. Of<DriverConfiguration>(Into(CommandLine), nameof(DriverConfiguration.RequiresSigned), nameof(DriverConfiguration.Iommu)),
            .. Of<DriverConfiguration>(Into(DriverList + ", etc/modules-load.d/ringfence.conf"), nameof(DriverConfiguration.Drivers)),
            .. Of<DriverConfiguration>(Into(DriverList), nameof(DriverConfiguration.ImageProfile)),
            .. Of<DriverConfiguration>(Parts, nameof(DriverConfiguration.Passthrough)),
            .. Of<DriverConfiguration>(Not("drivers of a KVM host are in its kernel"), nameof(DriverConfiguration.Placement)),
            .. Of<DriverConfiguration>(Not(OtherHypervisors), nameof(DriverConfiguration.DriverDomains)),
            .. Of<Driver>(Into(DriverList), nameof(Driver.Level)),
            .. Of<PassthroughDevice>(
                Into(Domains + " (hostdev), etc/udev/rules.d"),
                nameof(PassthroughDevice.Device),
                nameof(PassthroughDevice.Machine)
            ),
            .. Of<ImageProfile>(
                Into(DriverList),
                nameof(ImageProfile.AcceptanceLevel),
                nameof(ImageProfile.AcceptableDrivers),
                nameof(ImageProfile.CoversWholeInstallation)
            ),
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
