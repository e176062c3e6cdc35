using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF1001: joins the fleet's directory and admits from it those who had local accounts.</summary>
internal sealed class JoinDirectory : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (
            site.Call.Name != "Users"
            || ConfigureLambda.Of(site.Call, site.Model) is not { IsSelfContained: true } users
            || site.Agreed(finding => finding.Fleet.Directories is { IsWhole: true, Count: 1 } only ? only[0].Name.Text : null)
                is not { } name
        )
            return null;
        var known = site.Findings[0].Fleet.Directories[0];
        var accounts = known.Accounts.Select(account => account.Name.Text).ToArray();
        var join = "Join(" + Handle.Of(name, site.Findings[0].Locate(known.Origin), site.Call.Syntax, site.Model) + ")";
        return FixProposal.Of(
            $"Join {name}",
            new[] { users.Prepend(join) }
                .Concat(users.CallsOf("Local").SelectMany(local => Admitted(local, accounts)))
                .Concat(users.CallsOf("PasswordPolicy").Select(policy => CallRemoval.Of(policy, site.Model)))
        );
    }

    private static IEnumerable<Edit?> Admitted(FluentCall local, string[] accounts) =>
        local.Argument("name") is { Expression: LiteralExpressionSyntax { Token.Value: string name } } argument
        && accounts.Contains(name, StringComparer.Ordinal)
            ? [Edit.Replace(local.NameSyntax, "Admit"), Edit.Replace(local.Syntax.ArgumentList, $"({argument.Expression})")]
            : [null];
}
