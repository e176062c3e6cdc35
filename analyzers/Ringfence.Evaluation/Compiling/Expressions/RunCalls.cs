using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The call that runs a fleet program: the fleet is built at this point, nothing else happens.</summary>
internal static class RunCalls
{
    private static readonly Unknown exitCode = new("the exit code is known when the program has run", null);

    public static bool Is(IMethodSymbol method) =>
        method
            is {
                Name: "RunAsync",
                ContainingType:
                { Name: "RingfenceApp", ContainingNamespace: { Name: "Ringfence", ContainingNamespace.IsGlobalNamespace: true } }
            };

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        // The command line's arguments decide what is done with the fleet, not what it is.
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is not { } fleet)
            return static (_, _) => exitCode;
        var value = scope.Expression(fleet.Value);
        return (frame, _) =>
        {
            if (value(frame) is FleetDefinition definition)
                FleetBuilding.Build(frame.Run, definition);
            return exitCode;
        };
    }
}
