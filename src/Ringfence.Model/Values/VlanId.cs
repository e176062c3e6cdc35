using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Ringfence;

/// <summary>How a portgroup is tagged: not at all, with one VLAN (1 to 4094), or as a trunk of several.</summary>
/// <remarks>Numbers are read as vSphere writes them: 0 is untagged and 4095 is a trunk of all VLANs. Source: IEEE 802.1Q, vSphere networking guide.</remarks>
public sealed record VlanId
{
    /// <summary>The lowest VLAN that a tag can name.</summary>
    public const int Minimum = 1;

    /// <summary>The highest VLAN that a tag can name; IEEE 802.1Q reserves 4095.</summary>
    public const int Maximum = 4094;

    private const int NotationOfUntagged = 0;
    private const int NotationOfTrunk = 4095;
    private const string UntaggedText = "untagged";
    private const string TrunkPrefix = "trunk ";

    // Few VLANs are named by many ports: each is made once.
    private static readonly VlanId?[] tagged = new VlanId?[Maximum + 1];

    private VlanId(VlanKind kind, IEnumerable<VlanRange> ranges)
    {
        Kind = kind;
        Ranges = ValueList<VlanRange>.Of(ranges);
    }

    /// <summary>No tag.</summary>
    public static VlanId Untagged { get; } = new(VlanKind.Untagged, []);

    /// <summary>A trunk of every VLAN, 1 to 4094: the guest sees them all.</summary>
    public static VlanId TrunkOfAll { get; } = new(VlanKind.Trunk, [new VlanRange(Minimum, Maximum)]);

    /// <summary>Which of the three it is.</summary>
    public VlanKind Kind { get; }

    /// <summary>What is carried: nothing when untagged, one VLAN when tagged, disjoint ranges in ascending order for a trunk.</summary>
    public ValueList<VlanRange> Ranges { get; }

    /// <summary>The VLAN when there is exactly one tag; <see langword="null"/> for untagged ports and trunks.</summary>
    public int? Number => IsTagged ? Ranges[0].First : null;

    /// <summary>Whether frames belong to exactly one VLAN.</summary>
    public bool IsTagged => Kind == VlanKind.Tagged;

    /// <summary>Whether tagged frames of a VLAN belong here: the VLAN itself, or a trunk that includes it.</summary>
    /// <param name="vlan">The VLAN's number, 1 to 4094; nothing carries any other.</param>
    public bool Carries(int vlan)
    {
        foreach (var range in Ranges)
            if (range.Contains(vlan))
                return true;
        return false;
    }

    /// <summary>One VLAN.</summary>
    /// <param name="vlan">The VLAN's number, 1 to 4094.</param>
    /// <exception cref="MalformedValueException">The number is no VLAN.</exception>
    public static VlanId Tagged(int vlan) =>
        vlan is >= Minimum and <= Maximum
            ? tagged[vlan] ??= new(VlanKind.Tagged, [new VlanRange(vlan, vlan)])
            : throw new MalformedValueException(nameof(vlan), StrictNumber.Text(vlan), $"is not a VLAN: use {Minimum} to {Maximum}");

    /// <summary>A trunk. Ranges that touch or overlap become one, so that equal trunks compare equal.</summary>
    /// <param name="ranges">What it carries: at least one range.</param>
    /// <exception cref="MalformedValueException">There is no range, or one is the default value.</exception>
    public static VlanId Trunk(params VlanRange[] ranges) =>
        ranges is { Length: > 0 } && ranges.All(range => range != default)
            ? new(VlanKind.Trunk, Merged(ranges))
            : throw new MalformedValueException(nameof(ranges), null, "is no trunk: name at least one VLAN, or use VlanId.TrunkOfAll");

    /// <summary>Parses a VLAN.</summary>
    /// <param name="text">The text: <c>untagged</c>, <c>110</c>, <c>trunk 1-4094</c>, <c>trunk 10-20,30</c>.</param>
    /// <exception cref="MalformedValueException">The text is no VLAN.</exception>
    public static VlanId Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("vlan", text, problem);

    /// <summary>Parses a VLAN.</summary>
    /// <param name="text">The text: <c>untagged</c>, <c>110</c>, <c>trunk 1-4094</c>, <c>trunk 10-20,30</c>.</param>
    /// <param name="value">The VLAN, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VlanId? value, out string problem)
    {
        value = null;
        if (text == UntaggedText)
            return TryParse(NotationOfUntagged, out value, out problem);
        if (text is not null && text.StartsWith(TrunkPrefix, StringComparison.Ordinal))
            return TryParseTrunk(text.Substring(TrunkPrefix.Length), out value, out problem);
        if (text is not null && StrictNumber.TryParse(text, out var number))
            return TryParse(number, out value, out problem);
        problem = $"is not a VLAN: use {Minimum} to {Maximum}, 'untagged', or 'trunk' with ranges such as 'trunk 10-20,30'";
        return false;
    }

    /// <summary>Reads the number that vSphere writes.</summary>
    /// <param name="number">0 for untagged, 1 to 4094 for a VLAN, 4095 for a trunk of all.</param>
    /// <param name="value">The VLAN, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(int number, [NotNullWhen(true)] out VlanId? value, out string problem)
    {
        value = number switch
        {
            NotationOfUntagged => Untagged,
            NotationOfTrunk => TrunkOfAll,
            >= Minimum and <= Maximum => Tagged(number),
            _ => null,
        };
        problem = value is null ? $"is not a VLAN: use {Minimum} to {Maximum}, 0 for untagged or {NotationOfTrunk} for a trunk of all" : "";
        return value is not null;
    }

    /// <summary>A number is read as vSphere writes it: 0 untagged, 1 to 4094 one VLAN, 4095 a trunk of all.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="MalformedValueException">The number is no VLAN.</exception>
    public static implicit operator VlanId(int number) =>
        TryParse(number, out var value, out var problem)
            ? value
            : throw new MalformedValueException("vlan", StrictNumber.Text(number), problem);

    private static bool TryParseTrunk(string text, [NotNullWhen(true)] out VlanId? value, out string problem)
    {
        value = null;
        problem = "";
        var ranges = new List<VlanRange>();
        foreach (var part in text.Split(','))
        {
            if (!VlanRange.TryParse(part, out var range, out problem))
                return false;
            ranges.Add(range);
        }
        value = Trunk([.. ranges]);
        return true;
    }

    private static List<VlanRange> Merged(IEnumerable<VlanRange> ranges)
    {
        var merged = new List<VlanRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
            {
                var before = merged[merged.Count - 1];
                merged[merged.Count - 1] = new VlanRange(before.First, Math.Max(before.Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }
        return merged;
    }

    /// <summary>The VLAN as it is parsed: <c>untagged</c>, <c>110</c>, <c>trunk 1-4094</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            VlanKind.Untagged => UntaggedText,
            VlanKind.Tagged => Ranges[0].ToString(),
            _ => TrunkPrefix + string.Join(",", Ranges),
        };
}
