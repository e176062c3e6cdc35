using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5002: the management portgroup is alone on its virtual switch.</summary>
public sealed class ManagementHasOwnSwitch()
    : Rule(
        new()
        {
            Id = "RF5002",
            Title = "Put management on its own virtual switch",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            Controls = ["SC-7(29)"],
            Rationale = "On a shared switch one wrong VLAN or one promiscuous portgroup puts a guest next to the management interface.",
            Remediation =
                "Give management a switch of its own, .VirtualSwitch(\"mgmt0\"), and declare portgroups for guests on another one.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("mgmt0", vswitch => vswitch.PortGroup("web", vlan: 110)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
            if (host.Management is { } management)
                yield return management.VirtualSwitch is { } name
                    ? Check(host, management, name)
                    : Assessment.Failed(
                        management,
                        $"the management network of {host.Name} names no virtual switch of its own",
                        management.Origin
                    );
    }

    private static Assessment Check(Host host, ManagementNetwork management, Setting<ResourceName> name)
    {
        var others = Truth.False;
        foreach (var vswitch in host.VirtualSwitches)
        {
            var strangers = vswitch.PortGroups.Any(group => !host.IsManagementPortGroup(vswitch, group));
            var shares = host.IsManagementSwitch(vswitch) & strangers;
            if (shares.IsTrue)
                return Shared(host, management, name, vswitch);
            others |= shares;
        }
        others |= host.VirtualSwitches.WhyOpen is { } why ? Truth.Unknown(why) : Truth.False;
        return others.IsUnknown ? Assessment.Undecided(management, others.Reason, name.Origin) : Assessment.Passed(management);
    }

    private static Assessment Shared(Host host, ManagementNetwork management, Setting<ResourceName> name, VirtualSwitch vswitch)
    {
        var strangers = vswitch.PortGroups.Where(group => host.IsManagementPortGroup(vswitch, group).IsFalse).ToArray();
        return Assessment.Failed(
            management,
            $"{vswitch.Name} is the management switch of {host.Name} and also holds portgroup {string.Join(", ", strangers.Select(group => group.Name))}",
            name.Origin.OrElse(management.Origin),
            [.. strangers.Select(group => new RelatedPlace(group.Origin, $"portgroup {group.Name} is on {vswitch.Name}"))]
        );
    }
}
