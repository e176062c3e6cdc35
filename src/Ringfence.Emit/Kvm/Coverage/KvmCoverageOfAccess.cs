using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Emit;

internal static partial class KvmCoverage
{
    private const string Passwords = "pwquality and faillock settings";
    private const string Modules = "the kernel module allow-list and signature enforcement";

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Users =>
        [
            .. Of<Directory>(
                Into(Sssd + ", etc/krb5.conf"),
                nameof(Directory.Kind),
                nameof(Directory.Domain),
                nameof(Directory.Servers),
                nameof(Directory.Mechanism)
            ),
            .. Of<Directory>(Not("the directory itself enforces it"), nameof(Directory.PasswordPolicy)),
            .. Of<Directory>(Parts, nameof(Directory.Accounts)),
            .. Of<DirectoryAccount>(Into(Polkit + " (who has left is not in it)"), nameof(DirectoryAccount.State)),
            .. Of<DirectoryAccount>(Not(ForRules), nameof(DirectoryAccount.Duty)),
            .. Of<DirectoryAccount>(Not(ForPeople), nameof(DirectoryAccount.Person)),
            .. Of<PasswordPolicy>(
                NotYet(Passwords),
                nameof(PasswordPolicy.MinimumLength),
                nameof(PasswordPolicy.RequiresComplexity),
                nameof(PasswordPolicy.ExpiresAfterDays),
                nameof(PasswordPolicy.History),
                nameof(PasswordPolicy.LocksAfterFailures)
            ),
            .. Of<PasswordPolicy>(Not(ForProgram), nameof(PasswordPolicy.Origin)),
            .. Of<UserManagement>(
                Into(Sssd),
                nameof(UserManagement.Directory),
                nameof(UserManagement.Mechanism),
                nameof(UserManagement.Revoked)
            ),
            .. Of<UserManagement>(Parts, nameof(UserManagement.Accounts)),
            .. Of<UserManagement>(NotYet(Passwords), nameof(UserManagement.PasswordPolicy)),
            .. Of<UserManagement>(Not(ForProgram), nameof(UserManagement.Origin)),
            .. Of<HostAccount>(Into(Sssd + " or " + Sysusers), nameof(HostAccount.Kind)),
            .. Of<HostAccount>(Into(Sysusers + " (the name of the secret)"), nameof(HostAccount.Password)),
            .. Of<HostAccount>(Into(Sysusers + " (the shell)"), nameof(HostAccount.Duty)),
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
            .. Of<AccessModule>(
                Not(ForRules),
                nameof(AccessModule.Kind),
                nameof(AccessModule.Framework),
                nameof(AccessModule.IsBooted),
                nameof(AccessModule.SupportedModels),
                nameof(AccessModule.PolicyModel),
                nameof(AccessModule.Capabilities)
            ),
            .. Of<AccessModule>(Not(ForProgram), nameof(AccessModule.Origin)),
            .. Of<Capability<AccessCapability>>(
                Not(ForRules),
                nameof(Capability<AccessCapability>.Kind),
                nameof(Capability<AccessCapability>.IsProvided)
            ),
            .. Of<Group>(Into(Polkit), nameof(Group.Members)),
            .. Of<Role>(Into(Polkit), nameof(Role.Permissions)),
            .. Of<Role>(Not(ForRules), nameof(Role.IsPlatform)),
            .. Of<CustomObject>(Into(Polkit), nameof(CustomObject.Selection), nameof(CustomObject.Members), nameof(CustomObject.Tag)),
            .. Of<HierarchyLink>(Into(Polkit), nameof(HierarchyLink.Child), nameof(HierarchyLink.Parent)),
            .. Of<HierarchyLink>(Not(ForProgram), nameof(HierarchyLink.Origin)),
            .. Of<AccessEntry>(
                Into(Polkit),
                nameof(AccessEntry.Effect),
                nameof(AccessEntry.Principal),
                nameof(AccessEntry.Role),
                nameof(AccessEntry.Permissions),
                nameof(AccessEntry.Target),
                nameof(AccessEntry.Propagates)
            ),
            .. Of<AccessEntry>(Not(ForProgram), nameof(AccessEntry.Origin)),
        ];

    private static IEnumerable<(Type Record, string Property, Treatment Treatment)> Drivers =>
        [
            .. Of<DriverConfiguration>(NotYet(Modules), nameof(DriverConfiguration.RequiresSigned), nameof(DriverConfiguration.Drivers)),
            .. Of<DriverConfiguration>(NotYet("the host image's check list"), nameof(DriverConfiguration.ImageProfile)),
            .. Of<DriverConfiguration>(NotYet("the kernel command line"), nameof(DriverConfiguration.Iommu)),
            .. Of<DriverConfiguration>(NotYet("host devices (vfio) in domains"), nameof(DriverConfiguration.Passthrough)),
            .. Of<DriverConfiguration>(Not("drivers of a KVM host are in its kernel"), nameof(DriverConfiguration.Placement)),
            .. Of<DriverConfiguration>(Not(OtherHypervisors), nameof(DriverConfiguration.DriverDomains)),
            .. Of<DriverConfiguration>(Not(ForProgram), nameof(DriverConfiguration.Origin)),
            .. Of<Driver>(Not(ForRules), nameof(Driver.Level), nameof(Driver.CertifiedBy), nameof(Driver.Certificate)),
            .. Of<PassthroughDevice>(
                NotYet("host devices (vfio) in domains"),
                nameof(PassthroughDevice.Device),
                nameof(PassthroughDevice.Machine)
            ),
            .. Of<PassthroughDevice>(Not(ForPeople), nameof(PassthroughDevice.ApprovedBecause)),
            .. Of<ImageProfile>(Not(ForRules), nameof(ImageProfile.AcceptanceLevel), nameof(ImageProfile.CoversWholeInstallation)),
            .. Of<ImageProfile>(NotYet(Modules), nameof(ImageProfile.AcceptableDrivers)),
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
