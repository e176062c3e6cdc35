namespace Ringfence.CodeFixes;

/// <summary>RF3008: leaves an object under its first parent, and out of its own descendants.</summary>
internal sealed class KeepFirstParent : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        !Occurrence.IsSingle(site.Call, site.Model)
            ? null
            : site.Call.Name switch
            {
                "Place" => FixProposal.Of($"Do not place {site.Call.Value("child")} here", CallRemoval.Of(site.Call, site.Model)),
                "Folder" when site.Call.Argument("under") is { } under => FixProposal.Of(
                    $"Do not put the folder under {under.Expression}",
                    Edit.RemoveItem(under)
                ),
                _ => null,
            };
}
