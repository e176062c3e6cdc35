using System.Linq;

namespace Ringfence.Emit;

/// <summary>Text for people: one line of printable characters, so that a value cannot pretend to be a paragraph of its own.</summary>
internal sealed class PlainTextEscaper : Escaper
{
    public override string Language => "plain text";

    public override string Render(string text, Hole hole) => text;

    protected override string? RefusalOf(string text, Hole hole)
    {
        if (text.Any(Characters.IsControl))
            return Characters.HasControl;
        return text.Any(character => character is '<' or '>' or '`' or '[' or ']' or '|' or '*' or '#')
            ? "has one of < > ` [ ] | * #, which Markdown would take for markup"
            : null;
    }
}
