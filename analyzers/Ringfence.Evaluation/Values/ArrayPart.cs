using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation;

/// <summary>A part of an array that shares its items: what slicing a span gives.</summary>
internal sealed class ArrayPart : IReadOnlyList<object?>
{
    private readonly object?[] items;
    private readonly int start;

    private ArrayPart(object?[] items, int start, int count)
    {
        this.items = items;
        this.start = start;
        Count = count;
    }

    public int Count { get; }

    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public object? this[int index]
    {
        get => items[At(index)];
        set => items[At(index)] = value;
    }

    /// <summary>A part of an array or of another part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has not so many items.</exception>
    public static ArrayPart Of(object whole, int start, int count)
    {
        var (items, offset, length) = whole is ArrayPart part
            ? (part.items, part.start, part.Count)
            : ((object?[])whole, 0, ((object?[])whole).Length);
        if (start < 0 || count < 0 || start > length - count)
            throw new ArgumentOutOfRangeException(nameof(start));
        return new(items, offset + start, count);
    }

    public IEnumerator<object?> GetEnumerator() => items.Skip(start).Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int At(int index) => index >= 0 && index < Count ? start + index : throw new IndexOutOfRangeException();
}
