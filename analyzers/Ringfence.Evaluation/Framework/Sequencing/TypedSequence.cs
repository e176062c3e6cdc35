using System;
using System.Collections;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Framework;

/// <summary>Erased items as the exact type that a member wants: boxed numbers as <c>IEnumerable&lt;int&gt;</c>.</summary>
internal sealed class TypedSequence<T>(IEnumerable<object?> items, Func<object?, T> convert) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
            yield return convert(item);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Exactly typed items of a member's result as evaluation holds them.</summary>
internal sealed class ErasedSequence<T>(IEnumerable<T> items) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator()
    {
        foreach (var item in items)
            yield return Outgoing.Item(item);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
