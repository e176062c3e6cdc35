using System.Globalization;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Questions about text that several languages ask.</summary>
internal static class Characters
{
    public const string HasControl = "has a control character or a line end";

    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }
        return false;
    }

    // Line and paragraph separators end a line for some readers of the languages that know no escapes.
    public static bool IsControl(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF';

    public static bool IsAscii(string text) => text.All(char.IsAscii);

    /// <summary>Whether a text is one word in every line-based language: it cannot be an operator, an option, a pattern, a comment or two words.</summary>
    public static bool IsWord(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '_' or ':' or '.')
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/' or ':' or '@' or '+');

    public static string Escape(char character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);
}
