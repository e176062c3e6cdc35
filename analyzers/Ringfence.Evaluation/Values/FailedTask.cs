using System;
using System.Runtime.ExceptionServices;

namespace Ringfence.Evaluation;

/// <summary>The task of an asynchronous method that threw: whoever awaits it gets the exception. All other tasks are their results.</summary>
internal sealed class FailedTask(Exception exception)
{
    /// <summary>What awaiting a task gives.</summary>
    public static object? Result(object? task)
    {
        if (task is FailedTask failed)
            failed.Throw();
        return task;
    }

    private void Throw() => ExceptionDispatchInfo.Capture(exception).Throw();
}
