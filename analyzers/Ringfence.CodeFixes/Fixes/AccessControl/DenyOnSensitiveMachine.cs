using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF3009: denies on the machine what is inherited, in front of the grants that reach it.</summary>
internal sealed class DenyOnSensitiveMachine : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Findings is not [var finding])
            return null;
        var address = finding.Finding.Subject.Address.Substring(finding.Fleet.Address.Length + 1);
        var grants = site.Related.Select(related => related.Call).ToArray();
        // A grant in another file is not seen here; one that runs several times may be for others, too.
        if (grants.Length != finding.Finding.Related.Count || grants.Any(grant => !IsSingleGrant(grant, site)))
            return null;
        return FixProposal.Of(
            $"Deny the life cycle of {address} to those who inherit it",
            grants
                .GroupBy(grant => grant.Value("who")!.ToString())
                .Select(same =>
                    ChainInsertion.Before(same.First(), $"Deny({same.Key}, Permissions.LifeCycle, on: {CSharpText.Quote(address)})")
                )
        );
    }

    private static bool IsSingleGrant(FluentCall grant, FixSite site) => grant.Name == "Grant" && Occurrence.IsSingle(grant, site.Model);
}
