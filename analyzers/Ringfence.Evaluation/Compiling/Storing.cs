using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Values that are stored somewhere: structs are copied.</summary>
internal static class Storing
{
    /// <summary>An expression whose value goes into a variable, a field, a parameter or a collection.</summary>
    public static Code Stored(this FunctionCompiler scope, IOperation operation)
    {
        var value = scope.Expression(operation);
        return operation.Type is { IsValueType: true, SpecialType: SpecialType.None } or ITypeParameterSymbol
            ? frame => Structs.Copied(value(frame))
            : value;
    }
}
