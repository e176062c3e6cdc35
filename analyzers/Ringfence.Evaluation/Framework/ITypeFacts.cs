using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>What a call must know of its exact types, which erased values do not show.</summary>
internal interface ITypeFacts
{
    /// <summary><c>default(T)</c>, new each time.</summary>
    object? DefaultOf(ITypeSymbol type);

    /// <summary>Whether a value that is not <see langword="null"/> is of a type.</summary>
    /// <exception cref="UnknownReachedException">That is not known.</exception>
    bool IsInstance(object value, ITypeSymbol type);
}
