using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>A value of an enum that the program declares.</summary>
internal sealed class UserEnum(UserType type, object value) : IComparable, IFormattable
{
    public UserType Type { get; } = type;

    /// <summary>The value in the enum's underlying type.</summary>
    public object Value { get; } = value;

    public int CompareTo(object? obj) => obj is UserEnum other ? Comparer<object>.Default.Compare(Value, other.Value) : 1;

    public override bool Equals(object? obj) => obj is UserEnum other && ReferenceEquals(other.Type, Type) && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() =>
        Type.Members.FirstOrDefault(member => member.Value.Equals(Value)).Name
        ?? (Type.IsFlags ? Flags() : null)
        ?? Convert.ToString(Value, CultureInfo.InvariantCulture)!;

    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format?.ToUpperInvariant() switch
        {
            null or "" or "G" => ToString(),
            "D" => Convert.ToString(Value, CultureInfo.InvariantCulture)!,
            "X" => ((IFormattable)Value).ToString(
                "X" + (2 * System.Runtime.InteropServices.Marshal.SizeOf(Value)),
                CultureInfo.InvariantCulture
            ),
            "F" => Type.Members.FirstOrDefault(member => member.Value.Equals(Value)).Name
                ?? Flags()
                ?? Convert.ToString(Value, CultureInfo.InvariantCulture)!,
            _ => throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\"."),
        };

    // The largest members first, as the framework does; shown in ascending order.
    private string? Flags()
    {
        var rest = Convert.ToInt64(Value, CultureInfo.InvariantCulture);
        var names = new List<string>();
        foreach (var (name, value) in Type.Members.OrderByDescending(member => Convert.ToInt64(member.Value, CultureInfo.InvariantCulture)))
        {
            var bits = Convert.ToInt64(value, CultureInfo.InvariantCulture);
            if (bits == 0 || (rest & bits) != bits)
                continue;
            rest &= ~bits;
            names.Insert(0, name);
        }
        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }
}
