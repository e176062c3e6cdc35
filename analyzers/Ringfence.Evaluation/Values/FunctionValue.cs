namespace Ringfence.Evaluation;

/// <summary>A delegate inside the evaluation: a lambda, a local function or a method group.</summary>
internal abstract class FunctionValue
{
    /// <summary>Calls it.</summary>
    /// <param name="arguments">One per parameter; <c>ref</c> and <c>out</c> arguments are written back.</param>
    public abstract object? Invoke(object?[] arguments);
}
