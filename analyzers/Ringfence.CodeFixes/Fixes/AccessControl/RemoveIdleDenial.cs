namespace Ringfence.CodeFixes;

/// <summary>RF3007: removes a denial that negates nothing, where it is certain that it does so nowhere.</summary>
internal sealed class RemoveIdleDenial : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Deny" && Occurrence.IsSingle(site.Call, site.Model)
            ? FixProposal.Of("Remove the denial, which negates nothing", CallRemoval.Of(site.Call, site.Model))
            : null;
}
