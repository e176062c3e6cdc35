using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Ringfence.CodeFixes;

/// <summary>What stands where on the lines of a file: fixes keep the user's line breaks, indentation and comments.</summary>
internal sealed class Lines(SyntaxTree tree)
{
    public SourceText Text { get; } = tree.GetText();

    /// <summary>The line break that the file uses.</summary>
    public string NewLine
    {
        get
        {
            var first = Text.Lines[0];
            return first.EndIncludingLineBreak > first.End
                ? Text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
                : "\n";
        }
    }

    /// <summary>Whether nothing but blanks stands before a place on its line.</summary>
    public bool IsFirstOnLine(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        for (var i = line.Start; i < position; i++)
            if (!char.IsWhiteSpace(Text[i]))
                return false;
        return true;
    }

    /// <summary>The blanks at the beginning of a place's line.</summary>
    public string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && char.IsWhiteSpace(Text[end]))
            end++;
        return Text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    public int NumberOf(int position) => Text.Lines.GetLineFromPosition(position).LineNumber;

    /// <summary>Whether two tokens stand on one line.</summary>
    public bool AreOnOneLine(SyntaxToken first, SyntaxToken second) => NumberOf(first.Span.End) == NumberOf(second.SpanStart);

    /// <summary>The last token that begins on the line on which a place is.</summary>
    public SyntaxToken LastTokenOnLineOf(SyntaxToken token)
    {
        for (
            var next = token.GetNextToken();
            !next.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EndOfFileToken);
            next = token.GetNextToken()
        )
        {
            if (next.RawKind == 0 || !AreOnOneLine(token, next))
                break;
            token = next;
        }
        return token;
    }
}
