namespace Ringfence.CodeFixes;

/// <summary>RF0004, RF0005, RF0006: removes a waiver that accepts nothing (any more), where it is certain that it does so nowhere.</summary>
/// <param name="title">What that means, as an instruction.</param>
/// <param name="decisive">The argument that makes it useless wherever the call runs; none when that depends on the element.</param>
internal sealed class RemoveWaiver(string title, string? decisive = null) : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Accept" && IsUselessEverywhere(site) ? FixProposal.Of(title, CallRemoval.Of(site.Call, site.Model)) : null;

    private bool IsUselessEverywhere(FixSite site) =>
        Occurrence.IsSingle(site.Call, site.Model)
        || (decisive is not null && site.Call.Value(decisive) is { } value && SteadyValue.Is(value, site.Model));
}
