using System;
using System.Diagnostics.CodeAnalysis;

namespace Ringfence;

/// <summary>The name of a secret that is bound when the configuration is applied. There is no way to write the secret itself.</summary>
public sealed record Secret
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaximumLength = 200;

    private const string Scheme = "secret:";

    private Secret(string name) => Name = name;

    /// <summary>The name: one or more resource names with <c>/</c> between them.</summary>
    public string Name { get; }

    /// <summary>Names a secret.</summary>
    /// <param name="name">One or more resource names with <c>/</c> between them, at most 200 characters: <c>kvm-01/rescue</c>.</param>
    /// <exception cref="MalformedValueException">The text is no secret's name.</exception>
    public static Secret Named(string name) =>
        TryParse(name, out var value, out var problem) ? value : throw new MalformedValueException("secret", name, problem);

    /// <summary>Parses a secret's name.</summary>
    /// <param name="name">One or more resource names with <c>/</c> between them, at most 200 characters: <c>kvm-01/rescue</c>.</param>
    /// <param name="value">The secret, when the name is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? name, [NotNullWhen(true)] out Secret? value, out string problem)
    {
        value = null;
        problem = ProblemOf(name) ?? "";
        if (problem.Length == 0)
            value = new Secret(name!);
        return value is not null;
    }

    private static string? ProblemOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "is no secret's name: write names with '/' between them, such as kvm-01/rescue";
        if (name!.Length > MaximumLength)
            return $"is {StrictNumber.Text(name.Length)} characters long: a secret's name has at most {MaximumLength}";
        if (name.StartsWith(Scheme, StringComparison.Ordinal))
            return $"is a name with its scheme: leave out '{Scheme}'";
        foreach (var segment in name.Split('/'))
            if (!ResourceName.TryParse(segment, out _, out var problem))
                return $"has the part {Quoted.Text(segment)}, which {problem}";
        return null;
    }

    /// <summary>The name, marked as a secret's: <c>secret:kvm-01/rescue</c>.</summary>
    public override string ToString() => Scheme + Name;
}
