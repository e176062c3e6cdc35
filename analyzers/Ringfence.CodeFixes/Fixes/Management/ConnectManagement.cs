using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF5004: connects a second physical NIC as standby, the next one that is free.</summary>
internal sealed class ConnectManagement : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name == "ManagementNetwork")
            return With(site);
        if (site.Call.Name != "Uplink" || site.Call.Argument("nic") is not { } active || !SteadyValue.Is(active.Expression, site.Model))
            return null;
        var second = OtherUplink(site);
        var standby = second is null
            ? site.Agreed(NextFree) is { } free
                ? CSharpText.Quote(free)
                : null
            : second.Value("nic")?.ToString();
        if (standby is null)
            return null;
        return FixProposal.Of(
            $"Connect {standby} as standby",
            [
                Edit.Replace(site.Call.NameSyntax, "Uplinks"),
                Edit.Replace(active, $"active: {active.Expression}, standby: {standby}"),
                .. second is null ? Enumerable.Empty<Edit?>() : [CallRemoval.Of(second, site.Model)],
            ]
        );
    }

    /// <summary>Connects two NICs to a management network that has none.</summary>
    public static FixProposal? With(FixSite site) =>
        site.Agreed(finding => finding.Host is { } host && FreeNics.PairFor(host) is var (active, standby) ? active + " " + standby : null)
            is { } pair
        && pair.Split(' ') is [var active, var standby]
            ? FixProposal.Of(
                $"Connect {active}, with {standby} as standby",
                ConfigureLambda
                    .Of(site.Call, site.Model)
                    ?.Append($"Uplinks(active: {CSharpText.Quote(active)}, standby: {CSharpText.Quote(standby)})")
            )
            : null;

    // Two that both work: the second one may as well wait.
    private static FluentCall? OtherUplink(FixSite site) =>
        site.Call.Syntax.Parent?.Parent is InvocationExpressionSyntax next && FluentCall.Of(next, site.Model) is { Name: "Uplink" } other
            ? other
            : null;

    private static string? NextFree(LocatedFinding finding) =>
        finding.Host is { Management.Uplinks: [{ Nic: { IsKnown: true } active }, ..] }
            ? FreeNics.After(active.Value.Text, finding.Host).FirstOrDefault()
            : null;
}
