namespace Ringfence.CodeFixes;

/// <summary>RF6006: detaches a machine from the second of two VLANs.</summary>
internal sealed class LeaveOneVlan : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Nic" && site.IsReplaceable && site.AllAre(finding => finding.Finding.Related.Count == 1)
            ? FixProposal.Of($"Detach the machine from {site.Value}", CallRemoval.Of(site.Call, site.Model))
            : null;
}
