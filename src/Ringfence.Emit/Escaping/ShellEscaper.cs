using System;

namespace Ringfence.Emit;

/// <summary>POSIX shell: a value is always one word in single quotes. Templates put no quotes around holes; one that does is refused when it is loaded.</summary>
internal sealed class ShellEscaper : Escaper
{
    private static readonly Lexicon Shell = new()
    {
        LineComment = "#",
        CommentsBeginWords = true,
        EscapesInSingleQuotes = false,
    };

    public override string Language => "shell";

    public override string? Misplacement(Hole hole)
    {
        if (Shell.OpenAtEnd(hole.Before) is { } open)
            return $"stands in {open}: the value brings its own quotes";
        if (hole.Before.Contains("<<", StringComparison.Ordinal))
            return "follows a here-document: a shell would expand the value in it";
        if (hole.Before.Contains('`', StringComparison.Ordinal))
            return "follows a backtick: write $(…)";
        return hole.Before.EndsWith('$') ? "follows a '$', which gives the quotes another meaning" : null;
    }

    public override string Render(string text, Hole hole) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    // A line end could end a comment in which the hole stands, and NUL ends every argument.
    protected override string? RefusalOf(string text, Hole hole) =>
        Array.Exists(text.ToCharArray(), Characters.IsControl) ? Characters.HasControl : null;
}
