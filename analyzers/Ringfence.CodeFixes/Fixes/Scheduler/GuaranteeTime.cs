namespace Ringfence.CodeFixes;

/// <summary>RF2004: guarantees one CPU to a machine whose response time is critical, where the host has it to give.</summary>
internal sealed class GuaranteeTime : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "CriticalResponse" && site.AllAre(finding => finding.Host is { } host && Guarantees.LeaveRoomFor(1, host))
            ? FixProposal.Of("Guarantee one CPU to the machine", Edit.Append(site.Call.Syntax, "Guarantee(1.Cores())"))
            : null;
}
