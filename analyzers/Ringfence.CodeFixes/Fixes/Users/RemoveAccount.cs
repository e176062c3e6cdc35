using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF1003, RF1007: takes an account off a host, or out of the group through which it is granted permissions.</summary>
internal sealed class RemoveAccount : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name switch
        {
            "From" => RemoveItem(site.Blame, site),
            "Admit" or "AdmitWithPassword" => RemoveCall(site, site.Call.Value("account")),
            "Local" => RemoveCall(site, site.Call.Value("name")),
            "Grant" => site.Related.LastOrDefault() is { Call.Name: "Group" } member ? RemoveItem(member, site) : null,
            _ => null,
        };

    private static FixProposal? RemoveItem(BlamedText blame, FixSite site) =>
        blame is { Item: { } item, Value: { } value } && SteadyValue.Is(value, site.Model)
            ? FixProposal.Of(Title(value), Edit.RemoveItem(item))
            : null;

    private static FixProposal? RemoveCall(FixSite site, ExpressionSyntax? account) =>
        account is not null && SteadyValue.Is(account, site.Model)
            ? FixProposal.Of(Title(account), CallRemoval.Of(site.Call, site.Model))
            : null;

    private static string Title(ExpressionSyntax account) => $"Remove the account {account}";
}
