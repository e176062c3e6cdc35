using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF4009: takes workloads and guest tiers off a driver domain, and has the fleet's only platform role administer it.</summary>
internal sealed class GuardDriverDomain : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name switch
        {
            "AlsoRuns" => FixProposal.Of(
                $"Remove {site.Call.Value("application")} from the driver domain",
                CallRemoval.Of(site.Call, site.Model)
            ),
            "Tier" => FixProposal.Of("Take the driver domain out of the tier", CallRemoval.Of(site.Call, site.Model)),
            "AdministeredBy" when site.IsReplaceable && site.Agreed(PlatformRole) is { } role => FixProposal.Of(
                $"Let {role} administer the driver domain",
                Edit.Replace(site.Value!, CSharpText.Quote(role))
            ),
            _ => null,
        };

    private static string? PlatformRole(LocatedFinding finding)
    {
        var roles = (finding.Fleet.AccessControl?.Roles ?? ValueList<Ringfence.Model.Role>.Empty).Where(role =>
            role.IsPlatform.Is(true).IsTrue
        );
        return roles.Take(2).ToArray() is [var only] ? only.Name.Text : null;
    }
}
