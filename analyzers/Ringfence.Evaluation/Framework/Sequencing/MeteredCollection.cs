using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Framework;

/// <summary>A metered collection: it knows its size, so that counting and copying it need not go through it.</summary>
internal sealed class MeteredCollection(ICollection<object?> items, IRun run) : MeteredSequence(items, run, depth: 0), IList<object?>
{
    private readonly IList<object?>? list = items as IList<object?>;

    public int Count
    {
        get
        {
            Bounded.Items(Run, items.Count);
            return items.Count;
        }
    }

    public bool IsReadOnly => true;

    public object? this[int index]
    {
        get => list is null ? ElementAt(index) : list[index];
        set => throw ReadOnly();
    }

    public bool Contains(object? item)
    {
        if (list is null)
            return items.Contains(item);
        return IndexOf(item) >= 0;
    }

    public void CopyTo(object?[] array, int arrayIndex)
    {
        Run.Count(items.Count);
        items.CopyTo(array, arrayIndex);
    }

    public int IndexOf(object? item)
    {
        var index = 0;
        foreach (var candidate in this)
        {
            if (ErasedEquality.AreEqual(candidate, item))
                return index;
            index++;
        }
        return -1;
    }

    public void Add(object? item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, object? item) => throw ReadOnly();

    public bool Remove(object? item) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private object? ElementAt(int index)
    {
        foreach (var item in this)
            if (index-- == 0)
                return item;
        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private static NotSupportedException ReadOnly() => new("Collection is read-only.");
}
