using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Ringfence;

/// <summary>A host or domain name: labels of 1 to 63 letters, digits and inner hyphens with dots between them, at most 253 characters, kept in lower case.</summary>
/// <remarks>The last label is not all digits, so that no name is taken for an IPv4 address. Source: RFC 1123, 2.1.</remarks>
public sealed record DnsName
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaximumLength = 253;

    private const int LongestLabel = 63;

    private DnsName(string text) => Text = text;

    /// <summary>The name in lower case.</summary>
    public string Text { get; }

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text: <c>corp.example.com</c>.</param>
    /// <exception cref="MalformedValueException">The text is no DNS name.</exception>
    public static DnsName Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("dnsName", text, problem);

    /// <summary>Parses a name.</summary>
    /// <param name="text">The text: <c>corp.example.com</c>.</param>
    /// <param name="value">The name, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DnsName? value, out string problem)
    {
        value = null;
        problem = "";
        var labels = (text ?? "").Split('.');
        if (string.IsNullOrEmpty(text))
            problem = "is no DNS name: write labels with dots between them, such as corp.example.com";
        else if (text!.Length > MaximumLength)
            problem = $"is {StrictNumber.Text(text.Length)} characters long: a DNS name has at most {MaximumLength}";
        else if (labels.Any(label => label.Length == 0))
            problem = "has an empty label: write one dot between labels and none at the ends";
        else if (labels.Any(label => label.Length > LongestLabel))
            problem = $"has a label that is too long: a label has at most {LongestLabel} characters";
        else if (!labels.All(IsLabel))
            problem = "is no DNS name: a label has letters, digits and inner '-' only; write international names in their xn-- form";
        else if (labels[labels.Length - 1].All(IsDigit))
            problem = "ends in a number like an address: a DNS name ends in a label with a letter";
        else
            value = new DnsName(text.ToLowerInvariant());
        return value is not null;
    }

    private static bool IsLabel(string label) =>
        label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(character => IsDigit(character) || character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>The name in lower case.</summary>
    public override string ToString() => Text;
}
