using System;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>
/// PowerShell: a literal in single quotes. ASCII only, because Windows PowerShell 5.1 reads a script without byte order mark in the machine's code page:
/// the UTF-8 bytes of an innocent letter may be a typographic quote there, and PowerShell takes typographic quotes for quotes.
/// </summary>
internal sealed class PowerShellEscaper : Escaper
{
    private static readonly Lexicon PowerShell = new()
    {
        LineComment = "#",
        CommentsBeginWords = true,
        BlockComment = ("<#", "#>"),
        Escape = '`',
        EscapesInSingleQuotes = false,
    };

    public override string Language => "PowerShell";

    public override string? Misplacement(Hole hole)
    {
        if (PowerShell.OpenAtEnd(hole.Before) is { } open)
            return $"stands in {open}: the value brings its own quotes";
        if (hole.Before.EndsWith('\'') || hole.Before.EndsWith(Hole.Placeholder) || hole.After.StartsWith('\''))
            return "touches another literal: both quotes together would be one in the text";
        return hole.Before.Contains("@'", StringComparison.Ordinal) || hole.Before.Contains("@\"", StringComparison.Ordinal)
            ? "follows a here-string"
            : null;
    }

    public override string Render(string text, Hole hole) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public override string Render(bool truth) => truth ? "$true" : "$false";

    protected override string? RefusalOf(string text, Hole hole)
    {
        if (text.Any(char.IsControl))
            return Characters.HasControl;
        return Characters.IsAscii(text) ? null : "has a character outside ASCII, which Windows PowerShell reads in another code page";
    }
}
