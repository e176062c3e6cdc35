using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5003: the physical NICs of the management network carry nothing else.</summary>
public sealed class ManagementUplinkIsDedicated()
    : Rule(
        new()
        {
            Id = "RF5003",
            Title = "Dedicate a physical NIC to management",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            References = ["Hyper-V security plan", "Hyper-V BPA \"More than one network adapter\""],
            Controls = ["SC-7(29)", "SC-7(13)"],
            Rationale =
                "Guests that share the cable can flood it and lock administrators out, and their frames pass the same port as the host's.",
            Remediation = "Connect management to physical NICs that no other switch uses: .Uplinks(active: \"eno1\", standby: \"eno2\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplinks(active: "eno1", standby: "eno2"))
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"]).PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplinks(active: "eno1", standby: "eno2"))
                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno2", "eno3"]).PortGroup("web", vlan: 110)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Management is not { } management)
                continue;
            if (management.Uplinks.IsEmpty.IsTrue)
                yield return Assessment.Failed(management, $"the management network of {host.Name} has no physical NIC", management.Origin);
            foreach (var gap in OpenEnd.Of(management.Uplinks, management))
                yield return gap;
            foreach (var uplink in management.Uplinks)
                yield return Check(host, management, uplink);
        }
    }

    private static Assessment Check(Host host, ManagementNetwork management, ManagementUplink uplink)
    {
        var isShared = host.VirtualSwitches.WhyOpen is { } why ? Truth.Unknown(why) : Truth.False;
        foreach (var vswitch in host.VirtualSwitches)
        {
            var uses = !host.IsOnlyForManagement(vswitch) & vswitch.Uplinks.Any(other => IsSame(uplink.Nic, other));
            if (uses.IsTrue)
                return Assessment.Failed(
                    management,
                    $"{uplink.Nic} of {host.Name} is a management NIC and also an uplink of {vswitch.Name}, which is for guests",
                    vswitch.Uplinks.First(other => IsSame(uplink.Nic, other).IsTrue).Origin,
                    new RelatedPlace(uplink.Nic.Origin, $"{uplink.Nic} is given to management here")
                );
            isShared |= uses;
        }
        return isShared.IsUnknown ? Assessment.Undecided(management, isShared.Reason, uplink.Nic.Origin) : Assessment.Passed(management);
    }

    private static Truth IsSame(Setting<ResourceName> nic, Setting<ResourceName> other) =>
        nic.IsKnown ? other.Is(nic.Value) : Truth.Unknown(nic.WhyNotKnown);
}
