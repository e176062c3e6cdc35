namespace Ringfence.CodeFixes;

/// <summary>Takes out the call that is to blame, or whose argument is.</summary>
/// <param name="title">What that means, as an instruction.</param>
/// <param name="methods">The calls that may go.</param>
internal sealed class RemoveCall(string title, params string[] methods) : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        System.Array.IndexOf(methods, site.Call.Name) >= 0
            ? FixProposal.Of(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, title, site.Call.Name),
                CallRemoval.Of(site.Call, site.Model)
            )
            : null;
}
