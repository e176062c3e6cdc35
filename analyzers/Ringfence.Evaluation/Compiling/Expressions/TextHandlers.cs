using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Interpolated strings that the framework takes as a handler: inside the evaluation they are their text.</summary>
internal static class TextHandlers
{
    private static readonly string[] names = ["DefaultInterpolatedStringHandler", "AppendInterpolatedStringHandler"];

    public static bool Is(ITypeSymbol? type) =>
        type is { ContainingNamespace: { } space }
        && names.Contains(type.Name)
        && space.ToDisplayString().StartsWith("System", System.StringComparison.Ordinal);

    public static Code Compile(IInterpolatedStringHandlerCreationOperation operation, FunctionCompiler scope) =>
        Is(operation.Type) && operation.Content is IInterpolatedStringOperation content
            ? InterpolatedStrings.Text(content, scope)
            : scope.Unknown(operation, Reasons.NotSupported(operation));
}
