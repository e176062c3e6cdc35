using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF5006, RF6002, RF6003: gives a portgroup the next VLAN that nobody uses.</summary>
internal sealed class UseFreeVlan : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "PortGroup" || (site.Value is not null && !site.IsReplaceable))
            return null;
        // One text that stands for several portgroups of one switch gives them all the same number again.
        if (site.Call.Value("name") is not { } name || !SteadyValue.Is(name, site.Model) || !RunsOncePerSwitch(site))
            return null;
        if (site.Findings.Count == 0 || site.Findings.Select(finding => finding.Finding.Subject.Name).Distinct().Count() > 1)
            return null;
        if (site.Agreed(finding => FreeVlans.For((PortGroup)finding.Finding.Subject, finding, site.Allotment)) is not { } vlan)
            return null;
        site.Allotment.Take(FreeVlans.Allotted(vlan));
        return FixProposal.Of(
            $"Use VLAN {vlan}",
            site.Value is null
                ? site.Call.Pass($"vlan: {CSharpText.Of(vlan)}", site.Call.Argument("name"))
                : Edit.Replace(site.Value, CSharpText.Of(vlan))
        );
    }

    private static bool RunsOncePerSwitch(FixSite site) =>
        ConfigureLambda.Around(site.Call, site.Model) is { Declarer.Name: "VirtualSwitch" } vswitch && vswitch.RunsOnce(site.Call);
}
