using System;
using System.Threading;

namespace Ringfence.Analyzers;

/// <summary>
/// A value that many threads need and one computes. If that one is cancelled, only it goes away: the next computes anew, with its own token.
/// </summary>
/// <param name="compute">Computes the value; throws nothing but <see cref="OperationCanceledException"/>.</param>
#pragma warning disable CA1001 // A semaphore holds something to be disposed of only once its wait handle is asked for.
internal sealed class OnceUnlessCancelled<T>(Func<CancellationToken, T> compute)
    where T : class
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile T? computed;

    public T Value(CancellationToken cancellation)
    {
        if (computed is { } ready)
            return ready;
        gate.Wait(cancellation);
        try
        {
            return computed ??= compute(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }
}
