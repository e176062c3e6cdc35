using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Ringfence.Assurance;

/// <summary>
/// A message that is only composed when it will be shown, because the requirement certainly does not hold: most subjects pass, and their messages
/// would be most of the work.
/// </summary>
[InterpolatedStringHandler]
public readonly struct MessageUnlessTrue
{
    private readonly StringBuilder? text;
    private readonly string? whole;

    /// <summary>Begins a message.</summary>
    /// <param name="literalLength">The length of the fixed text.</param>
    /// <param name="formattedCount">The number of holes.</param>
    /// <param name="holds">Whether the requirement holds, in which case there is no message.</param>
    /// <param name="isNeeded">Whether the holes are to be evaluated.</param>
    public MessageUnlessTrue(int literalLength, int formattedCount, Truth holds, out bool isNeeded)
    {
        isNeeded = holds.IsFalse;
        text = isNeeded ? new StringBuilder(literalLength + (formattedCount * 12)) : null;
    }

    private MessageUnlessTrue(string whole) => this.whole = whole;

    /// <summary>A message without holes.</summary>
    /// <param name="text">The message.</param>
    public static implicit operator MessageUnlessTrue(string text) => new(text);

    /// <summary>Appends fixed text.</summary>
    /// <param name="literal">The text.</param>
    public void AppendLiteral(string literal) => text?.Append(literal);

    /// <summary>Appends a hole.</summary>
    /// <param name="value">Its value.</param>
    public void AppendFormatted<T>(T value) =>
        text?.Append(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());

    internal string Text => whole ?? text?.ToString() ?? "";
}
