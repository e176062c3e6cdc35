using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;

namespace Ringfence.Emit;

/// <summary>XML 1.0: text and quoted attribute values. Line ends and tabs become references, or attribute normalisation would turn them into blanks.</summary>
internal sealed class XmlEscaper : Escaper
{
    public override string Language => "XML";

    public override string? Misplacement(Hole hole)
    {
        var before = hole.Before;
        if (before.Contains("<!DOCTYPE", StringComparison.Ordinal))
            return "follows a document type declaration: entities could change what it means";
        if (IsOpen(before, "<!--", "-->") || IsOpen(before, "<![CDATA[", "]]>") || IsOpen(before, "<?", "?>"))
            return "stands in a comment, a CDATA section or a processing instruction";
        var tag = before[(before.LastIndexOf('<') + 1)..];
        if (before.LastIndexOf('<') < 0 || LastOutsideQuotes(tag) == '>')
            return null;
        return LastOutsideQuotes(tag) is '"' or '\'' ? null : "stands in a tag outside an attribute's quotes";
    }

    public override string Render(string text, Hole hole)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (character is '<' or '>' or '&' or '"' or '\'' || char.IsControl(character))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else
                escaped.Append(character);
        }
        return escaped.ToString();
    }

    protected override string? RefusalOf(string text, Hole hole) =>
        text.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
            ? null
            : "has a character that XML 1.0 does not know";

    private static bool IsOpen(string text, string begin, string end) =>
        text.LastIndexOf(begin, StringComparison.Ordinal) > text.LastIndexOf(end, StringComparison.Ordinal);

    // '>' when the tag is over, the quote when an attribute's value is open, NUL within the tag.
    private static char LastOutsideQuotes(string tag)
    {
        var quote = '\0';
        foreach (var character in tag)
        {
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character == '>')
                return '>';
            else if (character is '"' or '\'')
                quote = character;
        }
        return quote;
    }
}
