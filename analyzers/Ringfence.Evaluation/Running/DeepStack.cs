using System;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Ringfence.Evaluation.Running;

/// <summary>
/// Runs on a thread whose stack is as large in every host: how deep calls may nest must not depend on whether an editor or the command line compiles, and a
/// stack that overflows takes the host down.
/// </summary>
internal static class DeepStack
{
    private const int Size = 64 * 1024 * 1024;

    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception thrown)
                {
                    failure = ExceptionDispatchInfo.Capture(thrown);
                }
            },
            Size
        )
        {
            IsBackground = true,
            Name = "Ringfence evaluation",
            // What a program writes as text must not depend on where it is compiled.
            CurrentCulture = CultureInfo.InvariantCulture,
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
