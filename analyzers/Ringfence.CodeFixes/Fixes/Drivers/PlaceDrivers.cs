using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4006: says that the drivers of a host in two pieces run in its parent partition or control domain, where they do without another word.</summary>
internal sealed class PlaceDrivers : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "Drivers" || ConfigureLambda.Of(site.Call, site.Model) is not { } drivers)
            return null;
        if (site.AllAre(finding => finding.Host is HyperVHost))
            return FixProposal.Of("Run the drivers in the parent partition", drivers.Prepend("InParentPartition()"));
        return site.AllAre(finding => finding.Host is XenHost)
            ? FixProposal.Of("Run the drivers in the control domain", drivers.Prepend("InControlDomain()"))
            : null;
    }
}
