namespace Ringfence.CodeFixes;

/// <summary>RF6013, RF6014: copies traffic to the detection device that the fleet uses elsewhere.</summary>
internal sealed class MirrorToDetection : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Agreed(DetectionDevices.NearestTo) is not { } device)
            return null;
        var title = $"Mirror to {device}";
        return site.Call.Name switch
        {
            "VirtualSwitch" => FixProposal.Of(title, ConfigureLambda.Of(site.Call, site.Model)?.Append($"MirrorAll(to: {device})")),
            "Mirror" or "MirrorAll" when site.IsReplaceable => FixProposal.Of(title, Edit.Replace(site.Value!, device)),
            _ => null,
        };
    }
}
