using System;
using System.Diagnostics.CodeAnalysis;

namespace Ringfence;

/// <summary>The name of an element: 1 to 63 characters, ASCII letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, beginning with a letter or digit.</summary>
/// <remarks>
/// Narrow on purpose: such a name is a file name, a libvirt name, an XML text and a shell word without any escaping.
/// A name that the compiler cannot know compares equal to nothing but itself.
/// </remarks>
public sealed record ResourceName : IMayBeUnknown
{
    /// <summary>The longest name, in characters: what a DNS label and Open vSwitch can hold.</summary>
    public const int MaximumLength = 63;

    private ResourceName(string text, string? whyUnknown)
    {
        Text = text;
        WhyUnknown = whyUnknown;
    }

    /// <summary>The name; for a name that is not known, a placeholder that no real name can equal.</summary>
    public string Text { get; }

    /// <summary>Why the name is not known; <see langword="null"/> when it is.</summary>
    public string? WhyUnknown { get; }

    /// <summary>Whether the name is known.</summary>
    public bool IsKnown => WhyUnknown is null;

    /// <summary>A name that only running the program reveals.</summary>
    /// <param name="reason">Why, as a phrase.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="ordinal">What tells it from other unknown names of the same place, such as those of a loop.</param>
    public static ResourceName Unknown(string reason, Origin place, int ordinal = 0) =>
        new(ordinal == 0 ? $"‹unknown at {place}›" : $"‹unknown {StrictNumber.Text(ordinal)} at {place}›", reason);

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="MalformedValueException">The text is no name.</exception>
    public static ResourceName Parse(string text) =>
        TryParse(text, out var name, out var problem) ? name : throw new MalformedValueException("name", text, problem);

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ResourceName? name, out string problem)
    {
        name = null;
        problem = "";
        if (string.IsNullOrEmpty(text))
            problem = "is no name: write 1 to 63 letters, digits, '.', '_' or '-'";
        else if (text!.Length > MaximumLength)
            problem = $"is {text.Length} characters long: a name has at most {MaximumLength}";
        else if (!IsLetterOrDigit(text[0]))
            problem = "does not begin with a letter or a digit";
        else if (FirstForbidden(text) is { } forbidden)
            problem = $"contains {Quoted.Text(forbidden.ToString())}: a name has letters, digits, '.', '_' and '-' only";
        else
            name = new ResourceName(text, null);
        return name is not null;
    }

    private static char? FirstForbidden(string text)
    {
        foreach (var character in text)
            if (!IsLetterOrDigit(character) && character is not ('.' or '_' or '-'))
                return character;
        return null;
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <inheritdoc/>
    public bool Equals(ResourceName? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
