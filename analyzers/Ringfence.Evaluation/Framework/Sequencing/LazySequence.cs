using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>A sequence that is computed while someone goes through it. It never tells its size: two billion items are quickly said.</summary>
internal class LazySequence(IEnumerable<object?> items, IRun run, int depth) : MeteredSequence(items, run, depth);

/// <summary>A lazy sequence that can be ordered further.</summary>
internal sealed class LazyOrderedSequence(IOrderedEnumerable<object?> items, IRun run, int depth)
    : LazySequence(items, run, depth),
        IOrderedEnumerable<object?>
{
    public IOrderedEnumerable<object?> CreateOrderedEnumerable<TKey>(
        Func<object?, TKey> keySelector,
        IComparer<TKey>? comparer,
        bool descending
    ) => items.CreateOrderedEnumerable(keySelector, comparer, descending);
}
