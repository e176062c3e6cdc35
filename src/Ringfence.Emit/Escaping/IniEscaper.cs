using System.Linq;
using System.Text.RegularExpressions;

namespace Ringfence.Emit;

/// <summary>
/// Line-based configuration: systemd, sssd, sshd, libvirt's and Xen's own files. They agree on no escape at all, so a value is written as it is or refused.
/// It may have blanks and commas where it is the whole right-hand side of a <c>=</c> or where the template puts double quotes around it; anywhere else it is one word.
/// </summary>
internal sealed partial class IniEscaper : Escaper
{
    public override string Language => "INI";

    public override string Render(string text, Hole hole) => text;

    protected override string? RefusalOf(string text, Hole hole)
    {
        if (text.Any(Characters.IsControl))
            return Characters.HasControl;
        if (!IsWholeValue(hole))
            return Characters.IsWord(text) ? null : "is not one word of letters, digits and . _ - / : @ + there";
        if (text.Length == 0)
            return hole.IsInDoubleQuotes ? null : "is empty";
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return "begins or ends with a blank, which readers remove";
        if (!char.IsLetterOrDigit(text[0]) && text[0] is not ('/' or '_' or ':' or '.'))
            return $"begins with {Quoted.Text(text[..1])}, which some readers take for an operator";
        return text.FirstOrDefault(character => !IsPlain(character)) is var found && found != '\0'
            ? $"has {Quoted.Text(found.ToString())}, for which there is no escape that all readers know"
            : null;
    }

    private static bool IsWholeValue(Hole hole) =>
        hole.IsInDoubleQuotes || (hole.After.Trim().Length == 0 && WholeRightHandSide().IsMatch(hole.LineBefore));

    // Not among them: # ; (comments), % $ (expansion), " ' \ (quoting), { } [ ] < > (sections), * ? ! ~ (patterns), & | ` (commands).
    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || " ._-@/:+,=()".Contains(character);

    [GeneratedRegex(@"^[^=]*=[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeRightHandSide();
}
