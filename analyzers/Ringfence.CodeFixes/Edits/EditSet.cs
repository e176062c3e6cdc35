using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ringfence.CodeFixes;

/// <summary>The edits of one file, of one fix or of many, as changes of its text.</summary>
internal sealed class EditSet(SyntaxTree tree)
{
    private readonly Lines lines = new(tree);
    private readonly HashSet<Edit> edits = [];

    public void Add(Edit edit) => edits.Add(edit);

    /// <summary>The text with all edits; of two that contradict each other, the first in the file wins.</summary>
    public SourceText Applied() => lines.Text.WithChanges(WithoutOverlaps(Changes()));

    private IEnumerable<TextChange> Changes()
    {
        var removed = new HashSet<SyntaxNode>(edits.OfType<LinkRemoval>().Select(removal => removal.Call));
        foreach (var edit in edits)
        foreach (
            var change in edit switch
            {
                Replacement replacement => [new TextChange(replacement.Node.Span, replacement.Text)],
                Insertion insertion => [new TextChange(new TextSpan(insertion.Position, 0), insertion.Text)],
                LinkRemoval removal => Without(removal.Call, removed),
                StatementRemoval removal => [new TextChange(WholeLines(removal.Statement), "")],
                _ => Enumerable.Empty<TextChange>(),
            }
        )
            yield return change;
        foreach (var chain in edits.OfType<LinkAppending>().GroupBy(appending => appending.Chain))
        foreach (var change in With(chain.Key, [.. chain.Select(appending => appending.Call)]))
            yield return change;
        foreach (var list in edits.OfType<ItemRemoval>().GroupBy(removal => removal.Item.Parent!))
        foreach (var change in new ItemList(list.Key, lines).Without([.. list.Select(removal => removal.Item)]))
            yield return change;
    }

    private static IEnumerable<TextChange> WithoutOverlaps(IEnumerable<TextChange> changes)
    {
        var end = 0;
        TextChange? last = null;
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            if (change.Span.Start < end || change == last)
                continue;
            end = change.Span.End;
            last = change;
            yield return change;
        }
    }

    private IEnumerable<TextChange> Without(InvocationExpressionSyntax call, HashSet<SyntaxNode> removed)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var (dot, end) = (access.OperatorToken, call.ArgumentList.CloseParenToken);
        var next = end.GetNextToken();
        if (!lines.IsFirstOnLine(dot.SpanStart))
            return [new(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), "")];
        if (!lines.AreOnOneLine(end, next))
            return [new(TextSpan.FromBounds(EndOfLineBefore(dot.SpanStart), EndOfLine(call.Span.End)), "")];
        if (next.IsKind(SyntaxKind.DotToken))
            return [new(TextSpan.FromBounds(dot.SpanStart, call.Span.End), "")];

        // What closes the chain moves up behind the last call that stays, in front of that call's comment.
        ExpressionSyntax stays = access.Expression;
        while (removed.Contains(stays))
            stays = ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)stays).Expression).Expression;
        var lastToken = lines.LastTokenOnLineOf(end);
        var closing = lines.Text.ToString(TextSpan.FromBounds(call.Span.End, lastToken.Span.End));
        return
        [
            new(new TextSpan(stays.Span.End, 0), closing),
            new(TextSpan.FromBounds(EndOfLineBefore(dot.SpanStart), EndOfLine(lastToken.Span.End)), ""),
        ];
    }

    private IEnumerable<TextChange> With(ExpressionSyntax chain, IReadOnlyList<CallText> calls)
    {
        if (LastDotOnOwnLine(chain) is not { } dot)
        {
            yield return new(new TextSpan(chain.Span.End, 0), string.Concat(calls.Select(call => "." + call)));
            yield break;
        }
        var indent = lines.IndentAt(dot.SpanStart);
        // A comment at the end of the line is about what stands there, and stays there.
        var comment = CommentBehind(lines.LastTokenOnLineOf(chain.GetLastToken()));
        yield return new(
            new TextSpan(chain.Span.End, 0),
            lines.Text.ToString(comment)
                + string.Concat(calls.Select(call => lines.NewLine + indent + "." + call.OnLines(indent, lines.NewLine)))
        );
        if (!comment.IsEmpty)
            yield return new(comment, "");
    }

    private SyntaxToken? LastDotOnOwnLine(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            if (lines.IsFirstOnLine(access.OperatorToken.SpanStart))
                return access.OperatorToken;
            chain = access.Expression;
        }
        return null;
    }

    private static TextSpan CommentBehind(SyntaxToken token)
    {
        foreach (var trivia in token.TrailingTrivia)
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                return TextSpan.FromBounds(token.Span.End, trivia.Span.End);
        return default;
    }

    private TextSpan WholeLines(StatementSyntax statement)
    {
        var (first, last) = (statement.GetFirstToken(), statement.GetLastToken());
        return lines.IsFirstOnLine(first.SpanStart) && !lines.AreOnOneLine(last, last.GetNextToken())
            ? TextSpan.FromBounds(LineStart(first.SpanStart), NextLineStart(last.Span.End))
            : statement.Span;
    }

    private int LineStart(int position) => lines.Text.Lines.GetLineFromPosition(position).Start;

    private int EndOfLineBefore(int position) => lines.Text.Lines[lines.NumberOf(position) - 1].End;

    private int EndOfLine(int position) => lines.Text.Lines.GetLineFromPosition(position).End;

    private int NextLineStart(int position) => lines.Text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;
}
