using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Writes the declared name that is nearest to a misspelt one, which is the one that the message suggests.</summary>
/// <param name="parameter">The parameter that takes the name, where the call itself is blamed.</param>
internal sealed class UseSuggestedName(string parameter = "name") : RuleFix
{
    private const string Question = "did you mean ";

    public override bool MayUncover => true;

    public override FixProposal? Propose(FixSite site)
    {
        if (site.Agreed(finding => SuggestionIn(finding.Finding.Message)) is not { } name)
            return null;
        var value = site.Value ?? site.Call.Value(parameter) ?? site.Call.Value("account");
        return value is LiteralExpressionSyntax || (value is not null && SteadyValue.Is(value, site.Model))
            ? FixProposal.Of($"Change to '{name}'", Edit.Replace(value, CSharpText.Quote(name)))
            : null;
    }

    private static string? SuggestionIn(string message)
    {
        var start = message.IndexOf(Question, StringComparison.Ordinal);
        return start >= 0 && message.EndsWith("?", StringComparison.Ordinal)
            ? message.Substring(start + Question.Length, message.Length - start - Question.Length - 1).Trim('\'')
            : null;
    }
}
