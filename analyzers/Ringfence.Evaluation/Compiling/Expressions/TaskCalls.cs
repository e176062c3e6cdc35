using System.Linq;
using Microsoft.CodeAnalysis;

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
        return call.Method is { IsStatic: false }
            ? (_, receiver) => receiver
            : (frame, receiver) => values(frame, receiver).FirstOrDefault();
    }
}
