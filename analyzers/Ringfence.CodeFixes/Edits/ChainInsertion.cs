using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Writes a link into the middle of a chain.</summary>
internal static class ChainInsertion
{
    public static Edit Before(FluentCall link, string call)
    {
        var lines = new Lines(link.Syntax.SyntaxTree);
        var dot = ((MemberAccessExpressionSyntax)link.Syntax.Expression).OperatorToken.SpanStart;
        return lines.IsFirstOnLine(dot)
            ? Edit.Insert(link.Syntax.SyntaxTree, dot, "." + call + lines.NewLine + lines.IndentAt(dot))
            : Edit.Insert(link.Syntax.SyntaxTree, dot, "." + call);
    }
}
