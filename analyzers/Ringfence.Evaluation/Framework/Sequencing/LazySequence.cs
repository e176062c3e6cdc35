using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>A sequence that is computed while someone goes through it. It never tells its size: two billion items are quickly said.</summary>
/// <param name="items">The items.</param>
/// <param name="run">The evaluation.</param>
/// <param name="depth">How many lazy sequences are inside one another.</param>
/// <param name="isOfOthers">Whether it is made of other sequences, which count what they give.</param>
internal class LazySequence(IEnumerable<object?> items, IRun run, int depth, bool isOfOthers) : MeteredSequence(items, run, depth)
{
    /// <summary>
    /// What a query over it goes through: the framework's own sequence, of which its queries know shortcuts (the last of a selection is selected alone).
    /// </summary>
    public IEnumerable<object?> Inside => isOfOthers ? Items : this;
}

/// <summary>A lazy sequence that can be ordered further.</summary>
internal sealed class LazyOrderedSequence(IOrderedEnumerable<object?> items, IRun run, int depth)
    : LazySequence(items, run, depth, isOfOthers: true),
        IOrderedEnumerable<object?>
{
    public IOrderedEnumerable<object?> CreateOrderedEnumerable<TKey>(
        Func<object?, TKey> keySelector,
        IComparer<TKey>? comparer,
        bool descending
    ) => items.CreateOrderedEnumerable(keySelector, comparer, descending);
}
