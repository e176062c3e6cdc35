using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation;

/// <summary>An array of several dimensions.</summary>
/// <param name="lengths">The length of each dimension.</param>
/// <param name="items">The items, the last dimension running fastest.</param>
internal sealed class Grid(int[] lengths, object?[] items) : IEnumerable<object?>
{
    public int Rank => lengths.Length;

    public int Length => items.Length;

    public int LengthOf(int dimension) => lengths[dimension];

    public object? this[int[] indices]
    {
        get => items[Position(indices)];
        set => items[Position(indices)] = value;
    }

    public IEnumerator<object?> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Position(int[] indices)
    {
        var position = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= lengths[i])
                throw new IndexOutOfRangeException("Index was outside the bounds of the array.");
            position = (position * lengths[i]) + indices[i];
        }
        return position;
    }
}
