using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF3006: where the first match wins, declares the denial before the grants that overrule it.</summary>
internal sealed class MoveDenialFirst : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "Deny" || !site.AllAre(IsFirstMatch))
            return null;
        var chain = ConfigureLambda.RootOf(site.Call.Syntax);
        var grants = site.Related.Select(related => related.Call).ToArray();
        if (grants.Length == 0 || grants.Any(grant => grant.Name != "Grant" || ConfigureLambda.RootOf(grant.Syntax) != chain))
            return null;
        var first = grants.OrderBy(grant => grant.Syntax.Span.End).First();
        if (site.Call.Syntax.ArgumentList.Arguments.Any(argument => !Handle.IsReachable(argument.Expression, first.NameSyntax, site.Model)))
            return null;
        var denial = site.Call.NameSyntax.ToString() + site.Call.Syntax.ArgumentList;
        return FixProposal.Of(
            "Deny before granting",
            Edit.RemoveLink(site.Call.Syntax),
            ChainInsertion.Before(first, denial, ChainInsertion.CommentBehind(site.Call))
        );
    }

    private static bool IsFirstMatch(LocatedFinding finding) =>
        finding.Fleet.AccessControl?.Module?.CombiningRule is { } rule && rule.Is(CombiningRule.FirstMatch).IsTrue;
}
