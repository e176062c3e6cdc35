using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>A lambda, local function or method of the program as a value.</summary>
internal sealed class ProgramFunction(FunctionCode code, Run run, object? self, TypeArguments types, Cell[]? cells, LoopRound? rounds) : FunctionValue
{
    public Effects? Effects => code.Effects;

    public int ParameterCount => code.Parameters.Length;

    /// <summary>The loop rounds in which it was made.</summary>
    public LoopRound? Rounds { get; } = rounds;

    public override object? Invoke(object?[] arguments) => code.Invoke(run, self, types, arguments, cells, Rounds);
}
