using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF1010: lets a host follow the organization's password policy, or that of the other hosts if it is no weaker.</summary>
internal sealed class FollowSharedPasswordPolicy : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        var own = site.Call.Name == "PasswordPolicy" ? site.Call : ConfigureLambda.Around(site.Call, site.Model)?.Declarer;
        if (own is not { Name: "PasswordPolicy", Builder: "UsersBuilder" })
            return null;
        if (site.AllAre(finding => finding.Fleet.PasswordPolicy is { } common && IsNoWeaker(common, finding.Host!.Users!.PasswordPolicy!)))
            return FixProposal.Of("Follow the organization's password policy", CallRemoval.Of(own, site.Model));
        if (
            site.AllAre(finding =>
                finding.Fleet.PasswordPolicy is null
                && FirstOf(finding.Fleet) is { } first
                && IsNoWeaker(first.Users!.PasswordPolicy!, finding.Host!.Users!.PasswordPolicy!)
            )
            && site.Related.FirstOrDefault() is { Call: { Name: "PasswordPolicy" } other }
            && other.Value("configure") is { } common
            && SteadyLambda.Is(common, site.Model)
            && own.Value("configure") is LambdaExpressionSyntax configure
        )
            return FixProposal.Of("Use the same password policy as the other hosts", Edit.Replace(configure, common.ToString()));
        return null;
    }

    private static Host? FirstOf(Model.Fleet fleet) =>
        fleet.Hosts.FirstOrDefault(host => host.Users is { Directory: null, PasswordPolicy: not null });

    // What one of the two leaves open counts as no demand at all.
    private static bool IsNoWeaker(PasswordPolicy common, PasswordPolicy own) =>
        Number(common.MinimumLength, 0) >= Number(own.MinimumLength, 0)
        && (common.RequiresComplexity?.ValueOr(false) == true || own.RequiresComplexity?.ValueOr(true) != true)
        && Age(common) <= Age(own)
        && Number(common.History, 0) >= Number(own.History, 0)
        && Number(common.LocksAfterFailures, int.MaxValue) <= Number(own.LocksAfterFailures, int.MaxValue);

    private static int Age(PasswordPolicy policy) => Number(policy.ExpiresAfterDays, 0) is > 0 and var days ? days : int.MaxValue;

    private static int Number(Setting<int>? setting, int ifNone) => setting?.ValueOr(ifNone) ?? ifNone;
}
