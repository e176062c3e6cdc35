namespace Ringfence;

/// <summary>Consecutive VLANs, for a trunk: <c>10-20</c>, or one VLAN: <c>10</c>.</summary>
/// <remarks>The default value is no range; <see cref="VlanId.Trunk"/> rejects it.</remarks>
public readonly record struct VlanRange
{
    /// <summary>Names consecutive VLANs.</summary>
    /// <param name="first">The first VLAN, 1 to 4094.</param>
    /// <param name="last">The last VLAN, from <paramref name="first"/> to 4094.</param>
    /// <exception cref="MalformedValueException">One is no VLAN, or the last comes before the first.</exception>
    public VlanRange(int first, int last)
    {
        if (ProblemOf(first, last) is { } problem)
            throw new MalformedValueException("range", Text(first, last), problem);
        First = first;
        Last = last;
    }

    /// <summary>The first VLAN.</summary>
    public int First { get; }

    /// <summary>The last VLAN.</summary>
    public int Last { get; }

    /// <summary>Whether a VLAN is in the range.</summary>
    /// <param name="vlan">The VLAN's number.</param>
    public bool Contains(int vlan) => First <= vlan && vlan <= Last && vlan != 0;

    /// <summary>Parses a range.</summary>
    /// <param name="text">The text: <c>10-20</c> or <c>10</c>.</param>
    /// <exception cref="MalformedValueException">The text is no range.</exception>
    public static VlanRange Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("range", text, problem);

    /// <summary>Parses a range.</summary>
    /// <param name="text">The text: <c>10-20</c> or <c>10</c>.</param>
    /// <param name="value">The range, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, out VlanRange value, out string problem)
    {
        value = default;
        var bounds = (text ?? "").Split('-');
        if (
            bounds.Length > 2
            || !StrictNumber.TryParse(bounds[0], out var first)
            || !StrictNumber.TryParse(bounds[bounds.Length - 1], out var last)
        )
        {
            problem = "is no range of VLANs: write one VLAN or two with a hyphen, such as 10-20";
            return false;
        }
        problem = ProblemOf(first, last) ?? "";
        if (problem.Length > 0)
            return false;
        value = new VlanRange(first, last);
        return true;
    }

    private static string? ProblemOf(int first, int last) =>
        first < VlanId.Minimum || last > VlanId.Maximum ? $"is no range of VLANs: use {VlanId.Minimum} to {VlanId.Maximum}"
        : last < first ? "ends before it begins: write the lower VLAN first"
        : null;

    private static string Text(int first, int last) =>
        first == last ? StrictNumber.Text(first) : StrictNumber.Text(first) + "-" + StrictNumber.Text(last);

    /// <summary>The range as it is parsed: <c>10-20</c>, or <c>10</c> for one VLAN.</summary>
    public override string ToString() => Text(First, Last);
}
