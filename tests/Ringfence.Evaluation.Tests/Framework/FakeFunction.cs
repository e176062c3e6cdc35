using System;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>A lambda of the evaluation, written as one of the test.</summary>
internal sealed class FakeFunction(Func<object?[], object?> body) : FunctionValue
{
    public static FakeFunction Of<T>(Func<T, object?> body) => new(arguments => body((T)arguments[0]!));

    public override object? Invoke(object?[] arguments) => body(arguments);
}
