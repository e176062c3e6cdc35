namespace Ringfence.CodeFixes;

/// <summary>RF5002: puts management on a switch of its own.</summary>
internal sealed class GiveOwnSwitch : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Agreed(finding => finding.Host is { } host ? ManagementSwitchName.Free(host) : null) is not { } name)
            return null;
        return FixProposal.Of(
            $"Put management on the virtual switch {name}",
            site.Call.Name switch
            {
                "VirtualSwitch" when site.IsReplaceable => Edit.Replace(site.Value!, CSharpText.Quote(name)),
                "ManagementNetwork" => ConfigureLambda.Of(site.Call, site.Model)?.Prepend($"VirtualSwitch({CSharpText.Quote(name)})"),
                _ => null,
            }
        );
    }
}
