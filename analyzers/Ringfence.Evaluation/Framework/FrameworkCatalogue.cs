using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>The explicit list of framework members that the evaluator may call. What is not in it is never called.</summary>
internal static class FrameworkCatalogue
{
    /// <summary>Finds a method, constructor, accessor or operator.</summary>
    /// <returns>The member; <see langword="null"/> when it may not be called or this compiler's framework lacks it.</returns>
    public static FrameworkMember? Find(IMethodSymbol method)
    {
        _ = method;
        return null;
    }

    /// <summary>Finds a static field, such as <c>string.Empty</c>.</summary>
    public static FrameworkMember? Find(IFieldSymbol field)
    {
        _ = field;
        return null;
    }
}
