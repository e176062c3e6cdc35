using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>Goes through whatever evaluation may hold that has items, and counts each of them.</summary>
internal static class Sequences
{
    /// <summary>The items of an array, a string, a collection or a lazy sequence.</summary>
    /// <exception cref="UnknownReachedException">The value has no items that are known.</exception>
    public static IEnumerable<object?> Of(object? value, IRun run) =>
        value switch
        {
            null => throw new ArgumentNullException(nameof(value)),
            MeteredSequence sequence => sequence,
            ICollection<object?> collection => new MeteredCollection(collection, run),
            IEnumerable<object?> sequence => new MeteredSequence(sequence, run, depth: 0),
            IEnumerable sequence => new MeteredSequence(sequence.Cast<object?>().Select(Outgoing.Item), run, depth: 0),
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => throw new UnknownReachedException(new($"the items of a {value.GetType().Name} are not known", place: null)),
        };

    /// <summary>The sequence that a lazy member made of others, none of which may go deeper than calls may.</summary>
    /// <param name="result">What the member made.</param>
    /// <param name="arguments">What it made it of.</param>
    /// <param name="run">The evaluation.</param>
    /// <param name="isOfOthers">Whether all its items come from them.</param>
    public static object? Lazy(object? result, object?[] arguments, IRun run, bool isOfOthers = true)
    {
        var depth = 1;
        foreach (var argument in arguments)
            if (argument is MeteredSequence sequence && sequence.Depth >= depth)
                depth = sequence.Depth + 1;
        if (depth > run.Limits.Depth)
            throw new BoundReachedException(Bounded.Text(run.Limits.Depth, "the sequences are nested more than {0} deep"));
        return result switch
        {
            IOrderedEnumerable<object?> ordered => new LazyOrderedSequence(ordered, run, depth),
            IEnumerable<object?> items => new LazySequence(items, run, depth, isOfOthers),
            _ => result,
        };
    }
}
