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
        Is(operation.Type) ? Content(operation.Content, scope) : scope.Unknown(operation, Reasons.NotSupported(operation));

    // $"…" + $"…" is handed over as one.
    private static Code Content(IOperation content, FunctionCompiler scope)
    {
        if (content is IInterpolatedStringOperation text)
            return InterpolatedStrings.Text(text, scope);
        if (content is not IInterpolatedStringAdditionOperation addition)
            return scope.Unknown(content, Reasons.NotSupported(content));
        var left = Content(addition.Left, scope);
        var right = Content(addition.Right, scope);
        return frame =>
        {
            var first = left(frame);
            var second = right(frame);
            return (first as Unknown ?? second as Unknown) is { } unknown
                ? new Unknown(unknown.Reason, unknown.Place)
                : Texts.Joined((string)first!, (string)second!);
        };
    }
}
