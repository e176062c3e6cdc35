using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF2007: bounds a machine by half of the host's CPUs.</summary>
internal sealed class LeaveHostCpus : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        var hosts = site.Findings.Select(finding => finding.Host?.Cpus is { IsKnown: true } cpus ? cpus.Value : 0).ToArray();
        var half = hosts.Length == 0 ? 0 : hosts.Min() / 2;
        if (!site.IsReplaceable || half == 0)
            return null;
        var what = site.Call.Name == "Guarantee" ? "guarantee" : "cap";
        return FixProposal.Of(
            $"Lower the {what} to {half} CPUs, half of the host",
            Edit.Replace(site.Value!, CSharpText.Of(half) + ".Cores()")
        );
    }
}
