using System;

namespace Ringfence.Evaluation.Running;

/// <summary>A method of the framework or of Ringfence as a value: what a method group gives.</summary>
internal sealed class MemberFunction(Func<object?[], object?> call) : FunctionValue
{
    public override object? Invoke(object?[] arguments) => call(arguments);
}
