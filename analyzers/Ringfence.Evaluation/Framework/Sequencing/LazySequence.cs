using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>A sequence that is computed while someone goes through it, and how many such sequences are inside one another.</summary>
/// <remarks>Thousands of queries made of one another would overflow the stack, which nothing can catch.</remarks>
internal class LazySequence(IEnumerable<object?> items, int depth) : IEnumerable<object?>
{
    public IEnumerable<object?> Items { get; } = items;

    public int Depth { get; } = depth;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A lazy sequence that can be ordered further.</summary>
internal sealed class LazyOrderedSequence(IOrderedEnumerable<object?> items, int depth)
    : LazySequence(items, depth),
        IOrderedEnumerable<object?>
{
    public IOrderedEnumerable<object?> CreateOrderedEnumerable<TKey>(
        Func<object?, TKey> keySelector,
        IComparer<TKey>? comparer,
        bool descending
    ) => items.CreateOrderedEnumerable(keySelector, comparer, descending);
}
