using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What no target writes of the model, because on no hypervisor anything could hold it. The tables of targets say the rest.</summary>
internal static class NoConfiguration
{
    public const string ForRules = "it is a fact that rules judge, and nothing on a host depends on it";
    public const string ForPeople = "it is said to people and reports";
    public const string ForProgram = "it is about the program that describes the fleet";
    public const string Hardware = "it is a fact of the hardware";
    public const string OtherHypervisors = "other hypervisors have it";

    private const string AboutFindings = "a waiver is about findings";
    private const string PhysicalSwitch = "it is the configuration of a physical switch";

    /// <summary>The properties, each under the record that declares it, and why.</summary>
    public static IEnumerable<(Type Record, string Property, string Because)> Rows { get; } =
    [
        .. Of<Element>(ForProgram, nameof(Element.Origin)),
        .. Of<Scheduler>(ForProgram, nameof(Scheduler.Origin)),
        .. Of<MachineScheduling>(ForProgram, nameof(MachineScheduling.Origin)),
        .. Of<MachineMemory>(ForProgram, nameof(MachineMemory.Origin)),
        .. Of<ManagementFirewall>(ForProgram, nameof(ManagementFirewall.Origin)),
        .. Of<ManagementRule>(ForProgram, nameof(ManagementRule.Origin)),
        .. Of<PasswordPolicy>(ForProgram, nameof(PasswordPolicy.Origin)),
        .. Of<UserManagement>(ForProgram, nameof(UserManagement.Origin)),
        .. Of<AccessEntry>(ForProgram, nameof(AccessEntry.Origin)),
        .. Of<AccessModule>(ForProgram, nameof(AccessModule.Origin)),
        .. Of<HierarchyLink>(ForProgram, nameof(HierarchyLink.Origin)),
        .. Of<DriverConfiguration>(ForProgram, nameof(DriverConfiguration.Origin)),
        .. Of<VirtualFirewall>(ForProgram, nameof(VirtualFirewall.Origin)),
        .. Of<FirewallRule>(ForProgram, nameof(FirewallRule.Origin)),
        .. Of<TrafficMirror>(ForProgram, nameof(TrafficMirror.Origin)),
        .. Of<Element>(AboutFindings, nameof(Element.Waivers)),
        .. Of<Waiver>(AboutFindings, nameof(Waiver.RuleId), nameof(Waiver.Because), nameof(Waiver.Until), nameof(Waiver.Origin)),
        .. Of<Host>(Hardware, nameof(Host.Memory), nameof(Host.Architecture)),
        .. Of<HostArchitecture>(
            Hardware,
            nameof(HostArchitecture.Type),
            nameof(HostArchitecture.IsFullVirtualization),
            nameof(HostArchitecture.Form)
        ),
        .. Of<AccessModule>(
            ForRules,
            nameof(AccessModule.Kind),
            nameof(AccessModule.Framework),
            nameof(AccessModule.IsBooted),
            nameof(AccessModule.SupportedModels),
            nameof(AccessModule.PolicyModel),
            nameof(AccessModule.Capabilities)
        ),
        .. Of<Capability<AccessCapability>>(
            ForRules,
            nameof(Capability<AccessCapability>.Kind),
            nameof(Capability<AccessCapability>.IsProvided)
        ),
        .. Of<Capability<FirewallCapability>>(
            ForRules,
            nameof(Capability<FirewallCapability>.Kind),
            nameof(Capability<FirewallCapability>.IsProvided)
        ),
        .. Of<Role>(ForRules, nameof(Role.IsPlatform)),
        .. Of<Driver>(ForRules, nameof(Driver.CertifiedBy), nameof(Driver.Certificate)),
        .. Of<PortGroup>(ForRules, nameof(PortGroup.Tier), nameof(PortGroup.ExposesManagement)),
        .. Of<VirtualFirewall>(
            ForRules,
            nameof(VirtualFirewall.Deployment),
            nameof(VirtualFirewall.UsesIntrospection),
            nameof(VirtualFirewall.Capabilities)
        ),
        .. Of<VirtualMachine>(ForRules, nameof(VirtualMachine.Purpose)),
        .. Of<DirectoryAccount>(ForPeople, nameof(DirectoryAccount.Person)),
        .. Of<ManagementRule>(ForPeople, nameof(ManagementRule.Because)),
        .. Of<PassthroughDevice>(ForPeople, nameof(PassthroughDevice.ApprovedBecause)),
        .. Of<SwitchPort>(
            PhysicalSwitch,
            nameof(SwitchPort.Label),
            nameof(SwitchPort.Mode),
            nameof(SwitchPort.Vlans),
            nameof(SwitchPort.PolicedVlans),
            nameof(SwitchPort.Origin)
        ),
    ];

    private static IEnumerable<(Type, string, string)> Of<TRecord>(string because, params string[] properties) =>
        properties.Select(property => (typeof(TRecord), property, because));
}
