using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ringfence.CodeFixes;

/// <summary>Items between commas, of which some go.</summary>
internal sealed class ItemList(SyntaxNode list, Lines lines)
{
    private readonly IReadOnlyList<SyntaxNode> items = list switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements],
        InitializerExpressionSyntax initializer => [.. initializer.Expressions],
        ArgumentListSyntax arguments => [.. arguments.Arguments],
        _ => [],
    };

    public IEnumerable<TextChange> Without(IReadOnlyCollection<SyntaxNode> gone)
    {
        if (gone.Count == items.Count)
        {
            var comma = items[items.Count - 1].GetLastToken().GetNextToken();
            var end = comma.Text == "," ? comma : items[items.Count - 1].GetLastToken();
            yield return new(TextSpan.FromBounds(items[0].SpanStart, end.Span.End), "");
            yield break;
        }
        var isAnyKept = false;
        for (var i = 0; i < items.Count; i++)
            if (!gone.Contains(items[i]))
                isAnyKept = true;
            else
                yield return new(
                    OwnLines(items[i])
                        ?? (
                            isAnyKept
                                ? TextSpan.FromBounds(items[i - 1].Span.End, items[i].Span.End)
                                : TextSpan.FromBounds(items[i].SpanStart, items[i + 1].SpanStart)
                        ),
                    ""
                );
    }

    // In a list with one item per line, the line goes, its comment included. Only arguments may not end in a comma.
    private TextSpan? OwnLines(SyntaxNode item)
    {
        if (list is ArgumentListSyntax || !lines.IsFirstOnLine(item.SpanStart))
            return null;
        var last = item.GetLastToken();
        if (last.GetNextToken() is { Text: "," } comma)
            last = comma;
        if (lines.AreOnOneLine(last, last.GetNextToken()))
            return null;
        return TextSpan.FromBounds(
            lines.Text.Lines.GetLineFromPosition(item.SpanStart).Start,
            lines.Text.Lines.GetLineFromPosition(last.Span.End).EndIncludingLineBreak
        );
    }
}
