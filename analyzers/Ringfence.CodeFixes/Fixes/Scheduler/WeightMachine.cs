namespace Ringfence.CodeFixes;

/// <summary>RF2003: writes a weight.</summary>
internal sealed class WeightMachine : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        FixProposal.Of(
            "Give the machine the weight 100",
            site.Value is null ? MachineShare.With(site.Call, MachineShare.Weight, MachineShare.Weight, site.Model)
                : site.IsReplaceable ? Edit.Replace(site.Value, "100")
                : null
        );
}
