using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF3004: boots the module with the hypervisor; on Xen the framework that loads it is XSM.</summary>
internal sealed class BootModule : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "Pluggable")
            return null;
        var edits = Edits(site).ToArray();
        return FixProposal.Of("Boot the module with the hypervisor", edits);
    }

    private static IEnumerable<Edit?> Edits(FixSite site)
    {
        var (framework, booted) = (site.Call.Argument("framework"), site.Call.Argument("booted"));
        var missing = new List<string>();
        if (framework is null)
        {
            if (!site.AllAre(finding => finding.Finding.Subject is XenHost))
                yield return null;
            missing.Add("framework: \"XSM\"");
        }
        if (booted is null)
            missing.Add("booted: true");
        else if (!booted.Expression.ToString().Equals("true", System.StringComparison.Ordinal))
            yield return SteadyValue.Is(booted.Expression, site.Model) ? Edit.Replace(booted.Expression, "true") : null;
        if (missing.Count > 0)
            yield return site.Call.Pass(string.Join(", ", missing));
    }
}
