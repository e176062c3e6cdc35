using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6001: each virtual network is protected by a firewall or by VLANs.</summary>
public sealed class VirtualNetworkIsProtected()
    : Rule(
        new()
        {
            Id = "RF6001",
            Title = "Protect each virtual network by firewall or VLANs",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (a)", "VII option (b)", "Table 1 row 6"],
            Controls = ["SC-7", "AC-4"],
            Rationale = "On an unprotected switch one compromised guest reaches every other guest and the hypervisor's own ports.",
            Remediation = "Add .Firewall(firewall => …), or give every portgroup a VLAN: .PortGroup(\"web\", vlan: 110).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", out _)
                    .Firewall(firewall => firewall.Deny(from: Endpoint.Anything, to: Endpoint.Anything, Service.Any)))
                .VirtualSwitch("tenant1", vswitch => vswitch.Uplinks(["eno3"]).PortGroup("db", vlan: 120)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"]).PortGroup("web", out _)));
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
                var isForManagement = host.IsOnlyForManagement(vswitch);
                if (isForManagement.IsTrue)
                    yield return Assessment.NotApplicable(vswitch);
                else
                    yield return Require(
                        vswitch,
                        isForManagement | (vswitch.Firewall is not null) | vswitch.UsesVlans(),
                        vswitch.Origin,
                        $"neither a firewall nor VLANs protect the guests on {vswitch.Name} of {host.Name}"
                    );
            }
        }
    }
}
