using System.Diagnostics.CodeAnalysis;

namespace Ringfence;

/// <summary>A TCP or UDP port, 1 to 65535.</summary>
public sealed record Port
{
    /// <summary>The lowest port that can be named; 0 asks the system for any.</summary>
    public const int Minimum = 1;

    /// <summary>The highest port.</summary>
    public const int Maximum = 65535;

    internal const string Problem = "is not a port: use 1 to 65535";

    private Port(int number) => Number = number;

    /// <summary>The port's number.</summary>
    public int Number { get; }

    /// <summary>The port of a number.</summary>
    /// <param name="number">The number, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The number is no port.</exception>
    public static Port Of(int number) =>
        TryParse(number, out var value, out var problem)
            ? value
            : throw new MalformedValueException("port", StrictNumber.Text(number), problem);

    /// <summary>Parses a port.</summary>
    /// <param name="text">The text: <c>22</c>.</param>
    /// <exception cref="MalformedValueException">The text is no port.</exception>
    public static Port Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("port", text, problem);

    /// <summary>Parses a port.</summary>
    /// <param name="text">The text: <c>22</c>.</param>
    /// <param name="value">The port, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Port? value, out string problem) =>
        TryParse(text is not null && StrictNumber.TryParse(text, out var number) ? number : -1, out value, out problem);

    /// <summary>Reads a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">The port, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(int number, [NotNullWhen(true)] out Port? value, out string problem)
    {
        value = Exists(number) ? new Port(number) : null;
        problem = value is null ? Problem : "";
        return value is not null;
    }

    internal static bool Exists(int number) => number is >= Minimum and <= Maximum;

    /// <summary>The port's number.</summary>
    public override string ToString() => StrictNumber.Text(Number);
}
