using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6012: somebody has decided what may pass between tiers that a switch connects.</summary>
public sealed class TierTrafficIsDecided()
    : Rule(
        new()
        {
            Id = "RF6012",
            Title = "Define traffic rules between connected tiers",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["Table 1 row 6"],
            Controls = ["AC-4", "SC-7(5)"],
            Rationale = "Between tiers that nobody wrote a rule for everything passes, so a broken web server reaches the database.",
            Remediation = "Deny by default and allow what is needed, or add the rule: .Deny(from: web, to: db, Service.Any).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web, group => group.Tier("web"))
                    .PortGroup("db", vlan: 120, out var db, group => group.Tier("db"))
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432)))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web, group => group.Tier("web"))
                    .PortGroup("db", vlan: 120, out var db, group => group.Tier("db"))
                    .PortGroup("office", vlan: 130, out var office, group => group.Tier("office"))
                    .Firewall(firewall => firewall
                        .Default(FirewallAction.Allow)
                        .Deny(from: office, to: db, Service.Any)
                        .Allow(from: web, to: db, Service.Tcp(5432)))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var index in context.Index.Hosts)
        {
            if (index.Host.VirtualSwitches.Count == 0)
                continue;
            var attachments = context.AttachmentsOn(index);
            foreach (var vswitch in index.Host.VirtualSwitches)
            foreach (var assessment in Check(index, vswitch, new SwitchTiers(vswitch, attachments)))
                yield return assessment;
        }
    }

    private static IEnumerable<Assessment> Check(HostIndex index, VirtualSwitch vswitch, SwitchTiers tiers)
    {
        var blocks = vswitch.Firewall is { } firewall ? TierTraffic.BlocksUnmentioned(firewall) : Truth.False;
        if (blocks.IsTrue && tiers.All.Count > 1)
            yield return Assessment.Passed(vswitch);
        if (blocks.IsTrue)
            yield break;

        if (tiers.WhyMore is { } why)
            yield return Assessment.Undecided(vswitch, why, vswitch.Origin);
        var traffic = new TierTraffic(index, vswitch, tiers);
        for (var i = 1; i < tiers.All.Count; i++)
        {
            var tier = tiers.All[i];
            yield return Check(index.Host, vswitch, tiers.All, i, other => blocks | traffic.IsDecided(tier, other));
        }
    }

    private static Assessment Check(
        Host host,
        VirtualSwitch vswitch,
        IReadOnlyList<SwitchTiers.Tier> tiers,
        int position,
        Func<SwitchTiers.Tier, Truth> isDecidedWith
    )
    {
        var place = vswitch.Firewall is { } firewall ? firewall.DefaultAction.Origin.OrElse(firewall.Origin) : vswitch.Origin;
        var tier = tiers[position];
        var undecided = new List<SwitchTiers.Tier>();
        var all = Truth.True;
        foreach (var other in tiers.Take(position))
        {
            var isDecided = isDecidedWith(other);
            if (isDecided.IsFalse)
                undecided.Add(other);
            all &= isDecided;
        }
        if (!all.IsFalse)
            return Require(vswitch, all, place, "");
        return Assessment.Failed(
            vswitch,
            $"nothing says what may pass between tier {string.Join(", ", undecided.Select(other => other.Name))} and tier {tier.Name} on {vswitch.Name} of {host.Name}",
            place,
            [.. undecided.Append(tier).Select(party => new RelatedPlace(party.Place, $"tier {party.Name} is named here"))]
        );
    }
}
