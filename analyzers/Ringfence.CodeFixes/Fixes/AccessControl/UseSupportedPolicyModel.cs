using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF3005: writes the policy in the first model that the module supports.</summary>
internal sealed class UseSupportedPolicyModel : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (ConfigureLambda.Around(site.Call, site.Model) is not { IsSelfContained: true } module)
            return null;
        var supports = module.CallsOf("Supports").FirstOrDefault();
        if (supports?.Value("models") is not CollectionExpressionSyntax { Elements: [ExpressionElementSyntax first, ..] })
            return null;
        var title = $"Write the policy for {first}";
        return site.Call.Name switch
        {
            "Policy" when site.IsReplaceable => FixProposal.Of(title, Edit.Replace(site.Value!, first.ToString())),
            "Pluggable" => FixProposal.Of(title, Edit.Append(supports.Syntax, $"Policy({first})")),
            _ => null,
        };
    }
}
