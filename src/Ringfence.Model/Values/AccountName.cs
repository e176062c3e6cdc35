using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Ringfence;

/// <summary>The name of a user or group: 1 to 32 ASCII letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, beginning with a letter or <c>_</c>.</summary>
/// <remarks>Directories ignore case, and so does equality: <c>Alice</c> is <c>alice</c>. The spelling is kept.</remarks>
public sealed record AccountName
{
    /// <summary>The longest name, in characters: what Linux's useradd takes.</summary>
    public const int MaximumLength = 32;

    private AccountName(string text) => Text = text;

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="MalformedValueException">The text is no account's name.</exception>
    public static AccountName Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("account", text, problem);

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The name, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AccountName? value, out string problem)
    {
        value = null;
        problem = "";
        if (string.IsNullOrEmpty(text))
            problem = "is no account name: write 1 to 32 letters, digits, '.', '_' or '-'";
        else if (text!.Length > MaximumLength)
            problem = $"is {StrictNumber.Text(text.Length)} characters long: an account name has at most {MaximumLength}";
        else if (!IsLetter(text[0]) && text[0] != '_')
            problem = "does not begin with a letter or '_'";
        else if (!text.All(character => IsLetter(character) || character is (>= '0' and <= '9') or '.' or '_' or '-'))
            problem = "is no account name: use letters, digits, '.', '_' and '-' only";
        else
            value = new AccountName(text);
        return value is not null;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <inheritdoc/>
    public bool Equals(AccountName? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <summary>The name as written.</summary>
    public override string ToString() => Text;
}
