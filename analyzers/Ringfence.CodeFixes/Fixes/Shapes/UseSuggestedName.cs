using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>Writes the declared name that is nearest to a misspelt one, which is the one that the message suggests.</summary>
/// <param name="parameter">The parameter that takes the name, where the call itself is blamed.</param>
internal sealed class UseSuggestedName(string parameter = "name") : RuleFix
{
    private const string Question = "did you mean ";

    public override bool MayUncover => true;

    public override FixProposal? Propose(FixSite site)
    {
        if (
            site.Agreed(finding => SuggestionIn(finding.Finding.Message)) is not { } name
            || site.Findings.Any(finding => IsTaken(name, finding))
        )
            return null;
        var value = site.Value ?? site.Call.Value(parameter) ?? site.Call.Value("account");
        return value is LiteralExpressionSyntax || (value is not null && SteadyValue.Is(value, site.Model))
            ? FixProposal.Of($"Change to '{name}'", Edit.Replace(value, CSharpText.Quote(name)))
            : null;
    }

    // Nobody is admitted to a host twice.
    private static bool IsTaken(string name, LocatedFinding finding) =>
        finding.Finding.Subject is HostAccount && finding.Host?.Users?.Accounts.Any(account => account.Name.Text == name).IsTrue == true;

    private static string? SuggestionIn(string message)
    {
        var start = message.IndexOf(Question, StringComparison.Ordinal);
        return start >= 0 && message.EndsWith("?", StringComparison.Ordinal)
            ? message.Substring(start + Question.Length, message.Length - start - Question.Length - 1).Trim('\'')
            : null;
    }
}
