namespace Ringfence.CodeFixes;

/// <summary>RF2002: caps a machine at half of its virtual CPUs.</summary>
internal sealed class CapMachine : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        FixProposal.Of(
            "Cap the machine at 50 % of its virtual CPUs",
            site.Value is null ? MachineShare.With(site.Call, MachineShare.Cap, MachineShare.Weight + ", " + MachineShare.Cap, site.Model)
                : site.IsReplaceable ? Edit.Replace(site.Value, "50.Percent()")
                : null
        );
}
