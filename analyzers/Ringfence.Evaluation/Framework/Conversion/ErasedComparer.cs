using System;
using System.Collections;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Framework;

/// <summary>The order of erased values. Each comparison counts a step, and one with an unknown has no known outcome.</summary>
internal sealed class ErasedComparer(IRun run, IComparer? comparer) : IComparer<object?>, IComparer
{
    /// <summary>A comparer of the framework for erased values.</summary>
    public static ErasedComparer Of(object? comparer, IRun run) =>
        comparer switch
        {
            null => new(run, comparer: null),
            ErasedComparer erased => erased,
            UserObject own => new(run, new ProgramComparer(own)),
            IComparer<object?> typed => new(run, new TypedComparer(typed)),
            IComparer untyped => new(run, untyped),
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => throw new UnknownReachedException(new($"how {comparer.GetType().Name} compares is not known", place: null)),
        };

    public int Compare(object? x, object? y)
    {
        run.Count();
        if (x is Unknown unknownX)
            throw new UnknownReachedException(unknownX);
        if (y is Unknown unknownY)
            throw new UnknownReachedException(unknownY);
        if (comparer is not null)
            return comparer.Compare(x, y);
        if (ReferenceEquals(x, y))
            return 0;
        if (x is null)
            return -1;
        if (y is null)
            return 1;
        return x switch
        {
            TupleValue tuple => CompareItems(tuple, (TupleValue)y),
            IComparable comparable => comparable.CompareTo(y),
            _ => throw new ArgumentException("At least one object must implement IComparable."),
        };
    }

    private int CompareItems(TupleValue x, TupleValue y)
    {
        for (var i = 0; i < x.Items.Length; i++)
            if (Compare(x.Items[i], y.Items[i]) is var order and not 0)
                return order;
        return 0;
    }

    private sealed class TypedComparer(IComparer<object?> comparer) : IComparer
    {
        public int Compare(object? x, object? y) => comparer.Compare(x, y);
    }
}
