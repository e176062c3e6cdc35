using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF2006: lowers the largest guarantee until something is left for the others.</summary>
internal sealed class LowerLargestGuarantee : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.IsReplaceable && site.Call.Name == "Guarantee" && site.Agreed(Most) is { } cores
            ? FixProposal.Of($"Lower the guarantee to {cores} CPUs", Edit.Replace(site.Value!, CSharpText.Of(cores) + ".Cores()"))
            : null;

    private static int? Most(LocatedFinding finding) =>
        finding.Host is { } host
        && host.VirtualMachines.FirstOrDefault(machine =>
            machine.Scheduling?.Reservation is { } reservation && reservation.Origin.IsSamePlace(finding.Finding.Place)
        )
            is { } largest
            ? Guarantees.MostFor(largest, host, finding.Finding.Subject)
            : null;
}
