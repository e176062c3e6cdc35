using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6007: machines of different tiers are in different portgroups, so that their traffic passes where policies are.</summary>
public sealed class TiersHaveOwnPortGroups()
    : Rule(
        new()
        {
            Id = "RF6007",
            Title = "Separate tiers into different portgroups",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Warning,
            Paper = ["VII para 1", "VII option (b)"],
            Controls = ["SC-7(29)", "AC-4(21)"],
            Rationale = "Traffic inside one portgroup never leaves the host, so no policy at the physical switch sees it.",
            Remediation = "Attach the machines of each tier to a portgroup of their own.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120))
                .VirtualMachine("web-1", vm => vm.Tier("web").Nic("tenant0/web"))
                .VirtualMachine("db-1", vm => vm.Tier("db").Nic("tenant0/db")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("apps", vlan: 110))
                .VirtualMachine("web-1", vm => vm.Tier("web").Nic("tenant0/apps"))
                .VirtualMachine("db-1", vm => vm.Tier("db").Nic("tenant0/apps")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var firsts = new Dictionary<string, VirtualNicAttachment>(StringComparer.Ordinal);
        foreach (var index in context.Index.Hosts)
        {
            var attachments = context.AttachmentsOn(index);
            foreach (var vswitch in index.Host.VirtualSwitches)
            {
                // A firewall at every vNIC sees what stays inside a portgroup; where VLANs isolate, the physical switch is to see it.
                var isSeen = Truth.Of(vswitch.Firewall is not null) & !vswitch.UsesVlans();
                if (isSeen.IsTrue)
                    continue;
                if (attachments.WhyMore is { } why)
                    yield return Assessment.Undecided(vswitch, why, vswitch.Origin);
                firsts.Clear();
                foreach (var attachment in attachments.On(vswitch))
                {
                    if (TierOf(attachment) is not { } tier)
                        continue;
                    if (!firsts.TryGetValue(attachment.PortGroup.Address, out var first))
                        firsts.Add(attachment.PortGroup.Address, first = attachment);
                    yield return Check(index.Host, attachment, tier, first, isSeen);
                }
            }
        }
    }

    private static Assessment Check(
        Host host,
        VirtualNicAttachment attachment,
        Setting<ResourceName> tier,
        VirtualNicAttachment first,
        Truth isSeen
    )
    {
        var firstTier = TierOf(first)!.Value;
        var isSame =
            ReferenceEquals(first.Nic, attachment.Nic) ? Truth.True
            : firstTier.IsKnown ? tier.Is(firstTier.Value)
            : Truth.Unknown(firstTier.WhyNotKnown);
        var holds = isSeen | isSame;
        if (!holds.IsFalse)
            return Require(attachment.Machine, holds, attachment.Nic.PortGroup.Origin, "");
        return Assessment.Failed(
            attachment.Machine,
            $"{attachment.Machine.Name} of tier {tier} shares portgroup {attachment.PortGroup.Name} on {host.Name} with {first.Machine.Name} of tier {firstTier}",
            attachment.Nic.PortGroup.Origin,
            new RelatedPlace(first.Nic.PortGroup.Origin, $"{first.Machine.Name} of tier {firstTier} is attached here")
        );
    }

    private static Setting<ResourceName>? TierOf(VirtualNicAttachment attachment) => attachment.Machine.Tier ?? attachment.PortGroup.Tier;
}
