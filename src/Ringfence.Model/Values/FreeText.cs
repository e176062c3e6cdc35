using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ringfence;

/// <summary>A line of prose for people: a reason, an owner, a certifier, a product. 1 to 200 characters on one line, without invisible ones.</summary>
/// <remarks>
/// Control and format characters, line and paragraph separators and halves of surrogate pairs are malformed: they could make a report
/// read as something else. So is white space at either end; nothing is trimmed in silence.
/// </remarks>
public sealed record FreeText
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaximumLength = 200;

    private FreeText(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="MalformedValueException">The text is empty, too long, or holds what is not allowed.</exception>
    public static FreeText Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("text", text, problem);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text, when it is allowed.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FreeText? value, out string problem)
    {
        value = null;
        problem = "";
        if (string.IsNullOrWhiteSpace(text))
            problem = "says nothing: write a text that a reader understands";
        else if (text!.Length > MaximumLength)
            problem = $"is {StrictNumber.Text(text.Length)} characters long: use at most {MaximumLength}";
        else if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
            problem = "begins or ends with white space: remove it";
        else if (FirstForbidden(text) is { } forbidden)
            problem = $"contains the character {Quoted.Text(forbidden)}: write one line of visible characters";
        else
            value = new FreeText(text);
        return value is not null;
    }

    private static string? FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (IsForbidden(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                return text.Substring(i, isPair ? 2 : 1);
            if (isPair)
                i++;
        }
        return null;
    }

    private static bool IsForbidden(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
