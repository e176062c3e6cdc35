using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace Ringfence.Reports;

/// <summary>A piece of text in one style. The style never says what the words do not: without colour nothing is lost.</summary>
/// <remarks>Control characters are shown as <c>\u000A</c>, so that no text of a fleet can move the cursor or forge a line of a report.</remarks>
public sealed record Fragment
{
    /// <summary>Styles a text.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="style">The style; plain when left out.</param>
    public Fragment(string text, Style? style = null)
    {
        Text = text.Any(char.IsControl) ? string.Concat(text.Select(Printable)) : text;
        Style = style ?? Style.Plain;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The style.</summary>
    public Style Style { get; }

    /// <summary>A string is a plain fragment.</summary>
    /// <param name="text">The text, on one line.</param>
    public static implicit operator Fragment(string text) => new(text);

    private static string Printable(char character) =>
        char.IsControl(character) ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) : character.ToString();
}
