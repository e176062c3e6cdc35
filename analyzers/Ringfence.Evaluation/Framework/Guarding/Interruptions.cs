using System;

namespace Ringfence.Evaluation.Framework;

/// <summary>Exceptions that end an evaluation or a part of it, and are none of the program's.</summary>
internal static class Interruptions
{
    /// <summary>What sorting has wrapped: it takes whatever a comparison throws for a fault of the comparer.</summary>
    public static Exception? Inside(InvalidOperationException wrapped)
    {
        var inner = wrapped.InnerException;
        while (inner is InvalidOperationException { InnerException: { } deeper })
            inner = deeper;
        return inner is not null && IsInterruption(inner) ? inner : null;
    }

    // Evaluation has more exceptions of its own than this folder knows.
    private static bool IsInterruption(Exception exception) =>
        exception is OperationCanceledException
        || (exception is not UserException && exception.GetType().Assembly == typeof(Interruptions).Assembly);
}
