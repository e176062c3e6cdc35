using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Writes a link into the middle of a chain.</summary>
internal static class ChainInsertion
{
    /// <summary>The edit that writes a link before another one.</summary>
    /// <param name="link">The other one.</param>
    /// <param name="call">The call.</param>
    /// <param name="comment">The comment that goes with it where it gets a line of its own.</param>
    public static Edit Before(FluentCall link, string call, string comment = "")
    {
        var lines = new Lines(link.Syntax.SyntaxTree);
        var dot = DotOf(link);
        return lines.IsFirstOnLine(dot)
            ? Edit.Insert(link.Syntax.SyntaxTree, dot, "." + call + comment + lines.NewLine + lines.IndentAt(dot))
            : Edit.Insert(link.Syntax.SyntaxTree, dot, "." + call);
    }

    /// <summary>The comment at the end of a link's line, if the line is the link's own.</summary>
    public static string CommentBehind(FluentCall link)
    {
        var lines = new Lines(link.Syntax.SyntaxTree);
        if (!lines.IsFirstOnLine(DotOf(link)))
            return "";
        var comment = lines
            .LastTokenOnLineOf(link.Syntax.GetLastToken())
            .TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .ToString();
        return comment.Length == 0 ? "" : " " + comment;
    }

    private static int DotOf(FluentCall link) => ((MemberAccessExpressionSyntax)link.Syntax.Expression).OperatorToken.SpanStart;
}
