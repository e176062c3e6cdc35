using System.Text;

namespace Ringfence.Emit;

/// <summary>
/// A string literal in double quotes for languages that share the escape <c>\uXXXX</c>: JavaScript since ES5 (polkit's rules) and C#. Whatever is not plainly harmless is
/// written so, so that the literal survives comments and script elements, too.
/// </summary>
internal sealed class CodeEscaper(string language) : Escaper
{
    private const string Harmless = " .,:;@=+()-_[]|!?";

    private static readonly Lexicon Code = new() { LineComment = "//", BlockComment = ("/*", "*/") };

    public override string Language => language;

    public override string? Misplacement(Hole hole)
    {
        if (Code.OpenAtEnd(hole.Before) is { } open)
            return $"stands in {open}: the value brings its own quotes";
        return hole.Before.Contains("@\"") || hole.Before.Contains("$\"") || hole.Before.Contains("\"\"\"") || hole.Before.Contains('`')
            ? "follows a verbatim, interpolated, raw or template string: write plain ones"
            : null;
    }

    public override string Render(string text, Hole hole)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || Harmless.Contains(character))
                literal.Append(character);
            else
                literal.Append(Characters.Escape(character));
        }
        return literal.Append('"').ToString();
    }

    protected override string? RefusalOf(string text, Hole hole) => null;
}
