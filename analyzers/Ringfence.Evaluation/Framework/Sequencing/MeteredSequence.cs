using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Ringfence.Evaluation.Framework;

/// <summary>A sequence that counts a step for each item, so that a query over billions of items ends when the evaluation must.</summary>
/// <param name="items">The items.</param>
/// <param name="run">The evaluation.</param>
/// <param name="depth">How many lazy sequences are inside one another: thousands would overflow the stack, which nothing can catch.</param>
internal class MeteredSequence(IEnumerable<object?> items, IRun run, int depth) : IEnumerable<object?>
{
    public int Depth { get; } = depth;

    protected IRun Run { get; } = run;

    protected IEnumerable<object?> Items { get; } = items;

    public IEnumerator<object?> GetEnumerator()
    {
        // Depth is bounded; this is the last line of defence for small stacks.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return new Enumerator(Items.GetEnumerator(), Run);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(IEnumerator<object?> items, IRun run) : IEnumerator<object?>
    {
        private readonly int limit = run.Limits.CollectionSize;
        private int count;

        public object? Current => items.Current;

        object? IEnumerator.Current => items.Current;

        public bool MoveNext()
        {
            run.Count();
            if (!Advance())
                return false;
            // Whatever buffers its input (a sort, ToArray) is bounded by this.
            if (++count > limit)
                Bounded.Items(run, count);
            return true;
        }

        private bool Advance()
        {
            try
            {
                return items.MoveNext();
            }
            catch (InvalidOperationException wrapped) when (Interruptions.Inside(wrapped) is { } interruption)
            {
                ExceptionDispatchInfo.Capture(interruption).Throw();
                throw;
            }
        }

        public void Reset() => items.Reset();

        public void Dispose() => items.Dispose();
    }
}
