using System;

namespace Ringfence.Emit;

/// <summary>Just enough of a language to say, of a template's text, whether a string or a block comment is open at its end.</summary>
internal sealed record Lexicon
{
    /// <summary>What begins a comment that ends with the line; empty for none.</summary>
    public string LineComment { get; init; } = "";

    /// <summary>Whether a line comment begins only at the start of a word, as <c>#</c> in a shell.</summary>
    public bool CommentsBeginWords { get; init; }

    /// <summary>What begins and ends a comment of several lines; empty for none.</summary>
    public (string Begin, string End) BlockComment { get; init; } = ("", "");

    /// <summary>The characters that open and close a string.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>The character that takes the meaning of the next one away; NUL for none.</summary>
    public char Escape { get; init; } = '\\';

    /// <summary>Whether the escape character works between single quotes.</summary>
    public bool EscapesInSingleQuotes { get; init; } = true;

    /// <summary>What is open at the end of a text, as a phrase; <see langword="null"/> when nothing is.</summary>
    public string? OpenAtEnd(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (Begins(text, position, BlockComment.Begin))
            {
                if (!Skip(text, position + BlockComment.Begin.Length, BlockComment.End, ref position))
                    return "a comment";
            }
            else if (IsLineComment(text, position))
            {
                if (!Skip(text, position, "\n", ref position))
                    return null;
            }
            else if (Quotes.Contains(character, StringComparison.Ordinal))
            {
                position = EndOfString(text, position);
                if (position < 0)
                    return $"a string in {character}";
            }
            else
                position += character == Escape && Escape != '\0' ? 2 : 1;
        }
        return null;
    }

    private bool IsLineComment(string text, int position) =>
        Begins(text, position, LineComment)
        && (!CommentsBeginWords || position == 0 || " \t\n;&|({".Contains(text[position - 1], StringComparison.Ordinal));

    private int EndOfString(string text, int opening)
    {
        var quote = text[opening];
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
                return i + 1;
            if (text[i] == Escape && Escape != '\0' && (quote != '\'' || EscapesInSingleQuotes))
                i++;
        }
        return -1;
    }

    private static bool Begins(string text, int position, string what) =>
        what.Length > 0 && string.CompareOrdinal(text, position, what, 0, what.Length) == 0;

    private static bool Skip(string text, int from, string end, ref int position)
    {
        var found = text.IndexOf(end, from, StringComparison.Ordinal);
        position = found < 0 ? text.Length : found + end.Length;
        return found >= 0;
    }
}
