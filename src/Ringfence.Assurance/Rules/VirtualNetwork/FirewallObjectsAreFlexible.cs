using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6011: the firewall's rules can speak of everything that the paper lists.</summary>
public sealed class FirewallObjectsAreFlexible()
    : Rule(
        new()
        {
            Id = "RF6011",
            Title = "Require static and dynamic firewall objects",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII requirement (b)"],
            References = ["SP 800-125B VM-FW-R4"],
            Controls = ["SC-7", "AC-4"],
            Rationale = "Rules that cannot name what they mean are written too wide, and stop fitting when machines come and go.",
            Remediation =
                "Select a firewall that can, or declare the ability: .Provides([FirewallCapability.StaticObjects, FirewallCapability.DynamicObjects, …]).",
            Compliant = """
            fleet.EsxiHost("esx-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", out _)
                    .Firewall(firewall => firewall
                        .Appliance("Example Firewall")
                        .Provides([
                            FirewallCapability.StaticObjects, FirewallCapability.DynamicObjects,
                            FirewallCapability.PortGroupObjects, FirewallCapability.VlanObjects,
                            FirewallCapability.SingleMachineObjects, FirewallCapability.AllMachinesObjects,
                            FirewallCapability.FunctionObjects,
                        ]))));
            """,
            Noncompliant = """
            fleet.EsxiHost("esx-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", out _)
                    .Firewall(firewall => firewall
                        .Appliance("Example Firewall")
                        .Provides([FirewallCapability.StaticObjects, FirewallCapability.PortGroupObjects])
                        .Lacks([FirewallCapability.DynamicObjects]))));
            """,
        }
    )
{
    private static readonly (FirewallCapability Capability, string Objects)[] Required =
    [
        (FirewallCapability.StaticObjects, "static objects"),
        (FirewallCapability.DynamicObjects, "dynamic objects"),
        (FirewallCapability.PortGroupObjects, "objects for portgroups"),
        (FirewallCapability.VlanObjects, "objects for VLANs"),
        (FirewallCapability.SingleMachineObjects, "objects for a single virtual machine"),
        (FirewallCapability.AllMachinesObjects, "objects for all virtual machines of the host"),
        (FirewallCapability.FunctionObjects, "objects for virtual machines of similar function"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var vswitch in host.VirtualSwitches)
        {
            if (vswitch.Firewall is not { } firewall)
                continue;
            foreach (var (capability, objects) in Required)
                yield return Require(
                    vswitch,
                    firewall.Can(capability),
                    firewall.PlaceOf(capability),
                    $"the firewall of {vswitch.Name} on {host.Name} {(firewall.Declared(capability) is null ? "is not declared to have" : "has no")} {objects}"
                );
        }
    }
}
