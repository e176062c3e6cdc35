using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF6012: denies, both ways, what nobody has decided about between tiers; what passes is then a matter of further rules.</summary>
internal sealed class DenyBetweenTiers : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        var firewall = site.Call.Name switch
        {
            "Firewall" => ConfigureLambda.Of(site.Call, site.Model),
            "Default" => ConfigureLambda.Around(site.Call, site.Model),
            _ => null,
        };
        if (firewall is null || site.Agreed(UndecidedTiers) is not { } named)
            return null;
        var tiers = named.Split(' ');
        var (last, others) = (tiers[tiers.Length - 1], tiers.Take(tiers.Length - 1).ToArray());
        return FixProposal.Of(
            $"Deny what passes between {string.Join(", ", others)} and {last}",
            others
                .SelectMany(other => (IEnumerable<(string From, string To)>)[(other, last), (last, other)])
                .Select(pair => firewall.Prepend($"Deny(from: {Tier(pair.From)}, to: {Tier(pair.To)}, Service.Any)"))
        );
    }

    private static string Tier(string name) => $"Endpoint.Tier({CSharpText.Quote(name)})";

    // The parties are related as "tier web is named here", the one that the others are compared with last.
    private static string? UndecidedTiers(LocatedFinding finding) =>
        string.Join(" ", finding.Finding.Related.Select(related => related.Text.Split(' ') is ["tier", var name, ..] ? name : "?"));
}
