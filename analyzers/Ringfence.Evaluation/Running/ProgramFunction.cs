using System.Runtime.CompilerServices;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>A lambda, local function or method of the program as a value.</summary>
internal sealed class ProgramFunction(FunctionCode code, Run run, object? self, TypeArguments types, Cell[]? cells, LoopRound? rounds)
    : FunctionValue
{
    private readonly FunctionCode code = code;
    private readonly object? self = self;
    private readonly Cell[]? cells = cells;

    public Effects? Effects => code.Effects;

    public int ParameterCount => code.Parameters.Length;

    /// <summary>The loop rounds in which it was made.</summary>
    public LoopRound? Rounds { get; } = rounds;

    public override object? Invoke(object?[] arguments) => code.Invoke(run, self, types, arguments, cells, Rounds);

    /// <summary>Whether another delegate calls the same function, if perhaps with other variables.</summary>
    public bool IsOfSameCode(FunctionValue other) => other is ProgramFunction function && ReferenceEquals(function.code, code);

    // The same function on the same instance with no variables of its own around it is the same delegate.
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (
            obj is ProgramFunction other
            && ReferenceEquals(code, other.code)
            && ReferenceEquals(self, other.self)
            && cells is null
            && other.cells is null
        );

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(code);
}
