using System;
using System.Globalization;
using System.Linq;

namespace Ringfence;

/// <summary>An amount of memory or storage in whole bytes, never negative, at most 2^63 - 1 (8 EiB less one byte).</summary>
/// <remarks>Units are binary (1 KiB = 1024 bytes) and always written out: what "GB" means differs between vendors.</remarks>
public readonly record struct ByteSize : IComparable<ByteSize>
{
    private const long BytesPerKibibyte = 1L << 10;
    private const long BytesPerMebibyte = 1L << 20;
    private const long BytesPerGibibyte = 1L << 30;
    private const long BytesPerTebibyte = 1L << 40;

    // Largest first: ToString takes the first unit that divides the amount.
    private static readonly (string Name, long Bytes)[] Units =
    [
        ("PiB", 1L << 50),
        ("TiB", BytesPerTebibyte),
        ("GiB", BytesPerGibibyte),
        ("MiB", BytesPerMebibyte),
        ("KiB", BytesPerKibibyte),
        ("B", 1),
    ];

    private ByteSize(long bytes) => Bytes = bytes;

    /// <summary>Nothing.</summary>
    public static ByteSize Zero => default;

    /// <summary>The amount in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The amount in KiB, the unit of libvirt.</summary>
    /// <exception cref="InvalidOperationException">The amount is no whole number of KiB; ask <see cref="TryKibibytes"/>.</exception>
    public long Kibibytes => TryKibibytes(out var kibibytes) ? kibibytes : throw NotWhole("KiB");

    /// <summary>The amount in MiB, the unit of vSphere, Xen and Hyper-V.</summary>
    /// <exception cref="InvalidOperationException">The amount is no whole number of MiB; ask <see cref="TryMebibytes"/>.</exception>
    public long Mebibytes => TryMebibytes(out var mebibytes) ? mebibytes : throw NotWhole("MiB");

    /// <summary>The amount in KiB, if it is a whole number of them.</summary>
    /// <param name="kibibytes">The number of KiB.</param>
    public bool TryKibibytes(out long kibibytes) => TryWhole(BytesPerKibibyte, out kibibytes);

    /// <summary>The amount in MiB, if it is a whole number of them.</summary>
    /// <param name="mebibytes">The number of MiB.</param>
    public bool TryMebibytes(out long mebibytes) => TryWhole(BytesPerMebibyte, out mebibytes);

    /// <summary>A number of bytes.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative.</exception>
    public static ByteSize FromBytes(long count) => From(count, 1, "B");

    /// <summary>A number of KiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative or too large.</exception>
    public static ByteSize FromKibibytes(long count) => From(count, BytesPerKibibyte, "KiB");

    /// <summary>A number of MiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative or too large.</exception>
    public static ByteSize FromMebibytes(long count) => From(count, BytesPerMebibyte, "MiB");

    /// <summary>A number of GiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative or too large.</exception>
    public static ByteSize FromGibibytes(long count) => From(count, BytesPerGibibyte, "GiB");

    /// <summary>A number of TiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative or too large.</exception>
    public static ByteSize FromTebibytes(long count) => From(count, BytesPerTebibyte, "TiB");

    /// <summary>Parses an amount.</summary>
    /// <param name="text">A number, a blank and a unit: <c>8 GiB</c>, <c>1.5 GiB</c>. The result must be a whole number of bytes.</param>
    /// <exception cref="MalformedValueException">The text is no amount.</exception>
    public static ByteSize Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("size", text, problem);

    /// <summary>Parses an amount.</summary>
    /// <param name="text">A number, a blank and a unit: <c>8 GiB</c>, <c>1.5 GiB</c>. The result must be a whole number of bytes.</param>
    /// <param name="value">The amount, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, out ByteSize value, out string problem)
    {
        value = default;
        problem = "is no size: write a number and B, KiB, MiB, GiB, TiB or PiB, such as 8 GiB";
        var parts = (text ?? "").Split(' ');
        var unit = parts.Length == 2 ? Units.FirstOrDefault(unit => unit.Name == parts[1]).Bytes : 0;
        if (unit == 0 || !StrictDecimal.TryParse(parts[0], out var number))
            return false;
        if (number > long.MaxValue / (decimal)unit)
        {
            problem = "is too large: a size is less than 8 EiB";
            return false;
        }
        var bytes = number * unit;
        if (bytes != decimal.Truncate(bytes))
        {
            problem = "is no whole number of bytes: use a smaller unit";
            return false;
        }
        problem = "";
        value = new ByteSize((long)bytes);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The sum.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="MalformedValueException">The sum is too large.</exception>
    public static ByteSize operator +(ByteSize left, ByteSize right) =>
        left.Bytes <= long.MaxValue - right.Bytes
            ? new ByteSize(left.Bytes + right.Bytes)
            : throw new MalformedValueException("size", $"{left} + {right}", "is too large: a size is less than 8 EiB");

    /// <summary>Whether one is less.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether one is more.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether one is at most the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether one is at least the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    private static ByteSize From(long count, long unit, string unitName)
    {
        var problem =
            count < 0 ? "is negative: a size is at least 0"
            : count > long.MaxValue / unit ? "is too large: a size is less than 8 EiB"
            : null;
        return problem is null
            ? new ByteSize(count * unit)
            : throw new MalformedValueException(nameof(count), count.ToString(CultureInfo.InvariantCulture) + " " + unitName, problem);
    }

    private bool TryWhole(long unit, out long count)
    {
        count = Bytes / unit;
        return Bytes % unit == 0;
    }

    private InvalidOperationException NotWhole(string unit) => new($"{this} is no whole number of {unit}.");

    /// <summary>The amount in the largest unit that divides it, as it is parsed: <c>8 GiB</c>, <c>1536 MiB</c>, <c>0 B</c>.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        var unit = bytes == 0 ? Units[Units.Length - 1] : Units.First(unit => bytes % unit.Bytes == 0);
        return (bytes / unit.Bytes).ToString(CultureInfo.InvariantCulture) + " " + unit.Name;
    }
}
