using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Why something is not known, as phrases that a user understands.</summary>
internal static class Reasons
{
    public const string References = "references that a method or a condition gives are not followed inside the compiler";

    public const string Broken = "the code does not compile yet";

    public static string NotSupported(IOperation operation) =>
        operation switch
        {
            IInvalidOperation => Broken,
            IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation =>
                "what is dynamic is decided when the program runs",
            _ => $"{operation.Kind} is not evaluated inside the compiler",
        };

    public static string Outside(ISymbol symbol) => $"{symbol.ContainingType?.Name}.{symbol.Name} is known when the program runs";

    public static string Arguments(string parameter) => $"{parameter} is known when the program runs";
}
