using System.Diagnostics.CodeAnalysis;

namespace Ringfence;

/// <summary>Consecutive ports: <c>5000-5010</c>, or one port: <c>22</c>.</summary>
public sealed record PortRange
{
    private PortRange(int first, int last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The first port.</summary>
    public int First { get; }

    /// <summary>The last port.</summary>
    public int Last { get; }

    /// <summary>Whether it is one port.</summary>
    public bool IsSinglePort => First == Last;

    /// <summary>One port.</summary>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The number is no port.</exception>
    public static PortRange Of(int port) =>
        Port.Exists(port) ? new(port, port) : throw new MalformedValueException(nameof(port), StrictNumber.Text(port), Port.Problem);

    /// <summary>Consecutive ports.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, from <paramref name="first"/> to 65535.</param>
    /// <exception cref="MalformedValueException">One is no port, or the last comes before the first.</exception>
    public static PortRange Of(int first, int last)
    {
        if (!Port.Exists(first))
            throw new MalformedValueException(nameof(first), StrictNumber.Text(first), Port.Problem);
        if (!Port.Exists(last))
            throw new MalformedValueException(nameof(last), StrictNumber.Text(last), Port.Problem);
        return first <= last
            ? new PortRange(first, last)
            : throw new MalformedValueException(
                nameof(last),
                StrictNumber.Text(last),
                $"comes before the first port, {first}: write the lower port first"
            );
    }

    /// <summary>Whether a port is in the range.</summary>
    /// <param name="port">The port's number.</param>
    public bool Contains(int port) => First <= port && port <= Last;

    /// <summary>Whether some port is in both ranges.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(PortRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Parses a range.</summary>
    /// <param name="text">The text: <c>5000-5010</c> or <c>22</c>.</param>
    /// <exception cref="MalformedValueException">The text is no range of ports.</exception>
    public static PortRange Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("ports", text, problem);

    /// <summary>Parses a range.</summary>
    /// <param name="text">The text: <c>5000-5010</c> or <c>22</c>.</param>
    /// <param name="value">The range, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PortRange? value, out string problem)
    {
        value = null;
        problem = "";
        var bounds = (text ?? "").Split('-');
        if (
            bounds.Length > 2
            || !StrictNumber.TryParse(bounds[0], out var first)
            || !StrictNumber.TryParse(bounds[bounds.Length - 1], out var last)
        )
            problem = "is no range of ports: write one port or two with a hyphen, such as 5000-5010";
        else if (!Port.Exists(first) || !Port.Exists(last))
            problem = "is no range of ports: use 1 to 65535";
        else if (last < first)
            problem = "ends before it begins: write the lower port first";
        else
            value = new PortRange(first, last);
        return value is not null;
    }

    /// <summary>The range as it is parsed: <c>5000-5010</c>, or <c>22</c> for one port.</summary>
    public override string ToString() => IsSinglePort ? StrictNumber.Text(First) : StrictNumber.Text(First) + "-" + StrictNumber.Text(Last);
}
