namespace Ringfence.CodeFixes;

/// <summary>Writes a fixed value in place of the argument that is to blame.</summary>
/// <param name="title">What that means, as an instruction.</param>
/// <param name="value">The value, as C#.</param>
internal sealed class ReplaceValue(string title, string value) : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.IsReplaceable ? FixProposal.Of(title, Edit.Replace(site.Value!, value)) : null;
}
