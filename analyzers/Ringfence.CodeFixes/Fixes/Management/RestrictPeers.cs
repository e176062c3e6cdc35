using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF5012, RF5013: restricts a rule of the management firewall to the management subnet.</summary>
internal sealed class RestrictPeers : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        var parameter = site.Call.Name switch
        {
            "Inbound" => "from",
            "Outbound" => "to",
            _ => null,
        };
        if (parameter is null || site.Agreed(ManagementSubnet.Of) is not { } subnet)
            return null;
        var title = $"Restrict to the management subnet {subnet}";
        if (site.Blame.Item is { Parent: { } list } item)
            return FixProposal.Of(title, WithinList(site, item, list, subnet));
        return FixProposal.Of(
            title,
            site.Value is null ? Named(site, parameter, subnet)
                : site.IsReplaceable ? Edit.Replace(site.Value, CSharpText.Quote(subnet))
                : null
        );
    }

    private static Edit? Named(FixSite site, string parameter, string subnet) =>
        site.Call.Argument(parameter) is null
            ? site.Call.Pass($"{parameter}: {CSharpText.Quote(subnet)}", site.Call.Argument("service"))
            : null;

    // A list that names the subnet already only loses what is too wide; of several that stand for everything, all go.
    private static IEnumerable<Edit?> WithinList(FixSite site, SyntaxNode item, SyntaxNode list, string subnet)
    {
        if (!site.IsReplaceable)
            return [null];
        var isNamed = list.ChildNodes().Any(other => TextOf(other) == subnet);
        var wrong = list.ChildNodes().Where(other => other == item || (IsAny(item) && IsAny(other))).ToArray();
        return wrong.Select((gone, order) => order == 0 && !isNamed ? Edit.Replace(gone, CSharpText.Quote(subnet)) : Edit.RemoveItem(gone));
    }

    private static bool IsAny(SyntaxNode item) => TextOf(item) is { } text && Cidr.TryParse(text, out var range, out _) && range.IsAny;

    private static string? TextOf(SyntaxNode item) =>
        (item is ExpressionElementSyntax element ? element.Expression : item) is LiteralExpressionSyntax { Token.Value: string text }
            ? text
            : null;
}
