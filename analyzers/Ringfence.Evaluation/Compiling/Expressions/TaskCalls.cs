using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Tasks that are finished: inside the evaluation a task is its result, and awaiting it does nothing.</summary>
internal static class TaskCalls
{
    private static readonly string[] passThrough = ["FromResult", "ConfigureAwait", "GetAwaiter", "GetResult", "AsTask", "AsValueTask"];
    private static readonly string[] types =
    [
        "Task",
        "ValueTask",
        "TaskAwaiter",
        "ValueTaskAwaiter",
        "ConfiguredTaskAwaitable",
        "ConfiguredTaskAwaiter",
    ];

    public static bool Is(IMethodSymbol method) =>
        types.Contains(method.ContainingType?.Name)
        && method.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices"
        && (passThrough.Contains(method.Name) || method.AssociatedSymbol?.Name is "Result" or "CompletedTask");

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        // Waiting for a task that failed throws; only awaiting it throws what it failed with.
        if (call.Method.Name is "GetResult")
            return static (_, receiver) => FailedTask.Result(receiver);
        if (call.Method.AssociatedSymbol?.Name is "Result")
            return static (_, receiver) =>
                receiver is FailedTask ? throw new UnknownReachedException(new("how the task failed is not followed", null)) : receiver;
        return call.Method is { IsStatic: false }
            ? (_, receiver) => receiver
            : (frame, receiver) => values(frame, receiver).FirstOrDefault();
    }

    public static Code Await(IAwaitOperation operation, FunctionCompiler scope)
    {
        var task = scope.Expression(operation.Operation);
        return frame => FailedTask.Result(task(frame));
    }
}
