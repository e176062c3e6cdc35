using System.Globalization;
using System.Text;

namespace Ringfence;

/// <summary>Writes text that a user supplied into a message: quoted, on one line, and never longer than a line.</summary>
public static class Quoted
{
    private const int LongestShown = 60;

    /// <summary>Quotes a text for a message.</summary>
    /// <param name="text">Any text, or <see langword="null"/>, which is shown as <c>nothing</c>.</param>
    /// <returns>The text in double quotes, control characters as <c>\u000A</c>, shortened to 60 characters.</returns>
    public static string Text(string? text)
    {
        if (text is null)
            return "nothing";
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text.Length > LongestShown ? text.Substring(0, LongestShown) : text)
        {
            if (IsUnprintable(character))
                quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(character);
        }
        return quoted.Append(text.Length > LongestShown ? "…\"" : "\"").ToString();
    }

    // Bidirectional and zero-width format characters could make a message read as something else.
    private static bool IsUnprintable(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
