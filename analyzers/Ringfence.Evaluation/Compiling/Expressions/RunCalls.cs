using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The call that runs a fleet program: the fleet is built at this point, nothing else happens.</summary>
internal static class RunCalls
{
    private static readonly Unknown exitCode = new("the exit code is known when the program has run", null);

    public static bool Is(IMethodSymbol method) =>
        method is { Name: "RunAsync", ContainingType: { Name: "RingfenceApp", ContainingNamespace: { Name: "Ringfence", ContainingNamespace.IsGlobalNamespace: true } } };

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        return (frame, receiver) =>
        {
            if (values(frame, receiver) is [FleetDefinition definition, ..])
                FleetBuilding.Build(frame.Run, definition);
            return exitCode;
        };
    }
}
