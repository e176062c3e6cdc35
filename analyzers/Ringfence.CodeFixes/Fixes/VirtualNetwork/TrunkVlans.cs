using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF6005: adds the VLANs of the switch to what its physical port carries and polices.</summary>
internal sealed class TrunkVlans : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "Trunk" || ConfigureLambda.Around(site.Call, site.Model) is not { IsSelfContained: true } nic)
            return null;
        var vlans = site.Findings.SelectMany(Missing).Distinct().OrderBy(vlan => vlan).ToArray();
        return vlans.Length == 0
            ? null
            : FixProposal.Of($"Trunk and police VLAN {string.Join(", ", vlans)}", Carried(site, vlans).Concat(Policed(nic, vlans, site)));
    }

    private static IEnumerable<Edit?> Carried(FixSite site, int[] vlans)
    {
        var missing = vlans.Where(vlan => site.Findings.Any(finding => !Holds(PortOf(finding)?.Vlans, vlan))).ToArray();
        return missing.Length == 0 ? [] : [Add(site.Call.Value("vlans"), missing)];
    }

    private static IEnumerable<Edit?> Policed(ConfigureLambda nic, int[] vlans, FixSite site)
    {
        var missing = vlans.Where(vlan => site.Findings.Any(finding => !Holds(PortOf(finding)?.PolicedVlans, vlan))).ToArray();
        if (missing.Length == 0)
            return [];
        return nic.CallsOf("Policed").LastOrDefault() is { } policed
            ? [Add(policed.Value("vlans"), missing)]
            : [Edit.Append(site.Call.Syntax, $"Policed([{string.Join(", ", missing)}])")];
    }

    private static Edit? Add(ExpressionSyntax? list, int[] vlans) =>
        list is CollectionExpressionSyntax { Elements: [.., var last] }
            ? Edit.Insert(list.SyntaxTree, last.Span.End, ", " + string.Join(", ", vlans))
            : null;

    // The VLANs of the switches that this NIC serves and that its port does not.
    private static IEnumerable<int> Missing(LocatedFinding finding) =>
        from vswitch in finding.Host!.VirtualSwitches
        where vswitch.Uplinks.Any(uplink => uplink.Is(finding.Finding.Subject.Name)).IsTrue
        from portGroup in vswitch.PortGroups
        let number = portGroup.Vlan is { IsKnown: true } known ? known.Value.Number : null
        where number is not null
        let vlan = number.Value
        where !Holds(PortOf(finding)?.Vlans, vlan) || !Holds(PortOf(finding)?.PolicedVlans, vlan)
        select vlan;

    private static SwitchPort? PortOf(LocatedFinding finding) => (finding.Finding.Subject as PhysicalNic)?.SwitchPort;

    private static bool Holds(ValueList<Setting<VlanId>>? vlans, int vlan) =>
        vlans?.Any(declared => declared.Is(id => id.Carries(vlan))).IsTrue == true;
}
