using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5008: no management service of the host listens on a portgroup for guests.</summary>
public sealed class ManagementIsExposedOnlyOnItsNetwork()
    : Rule(
        new()
        {
            Id = "RF5008",
            Title = "Expose management only on the management network",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            References = ["esx-9.vmk-management"],
            Controls = ["SC-7(29)", "AC-17(3)"],
            Rationale = "A second way in makes the dedicated network and its firewall pointless.",
            Remediation = "Remove .ExposeManagement() from the portgroup.",
            Compliant = """
            fleet.EsxiHost("esx-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.EsxiHost("esx-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110, group => group.ExposeManagement())));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            foreach (var gap in OpenEnd.Of(host.VirtualSwitches, host))
                yield return gap;
            foreach (var vswitch in host.VirtualSwitches)
            {
                foreach (var gap in OpenEnd.Of(vswitch.PortGroups, vswitch))
                    yield return gap;
                foreach (var group in vswitch.PortGroups)
                    yield return Require(
                        group,
                        group.ExposesManagement.Is(false) | host.IsManagementPortGroup(vswitch, group),
                        group.ExposesManagement.Origin.OrElse(group.Origin),
                        $"a management service of {host.Name} listens on portgroup {vswitch.Name}/{group.Name}, outside of the management network"
                    );
            }
        }
    }
}
