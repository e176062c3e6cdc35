using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>if</c> and <c>?:</c>. On a condition that is not known both sides are explored, on different paths.</summary>
internal static class Conditionals
{
    public static Code Compile(IConditionalOperation operation, FunctionCompiler scope)
    {
        var condition = scope.Expression(operation.Condition);
        var whenTrue = scope.Stored(operation.WhenTrue);
        var whenFalse = operation.WhenFalse is null ? static _ => null : scope.Stored(operation.WhenFalse);
        return frame => frame.Run.Decide(condition(frame)) ? whenTrue(frame) : whenFalse(frame);
    }

    public static Act Statement(IConditionalOperation operation, FunctionCompiler scope)
    {
        var condition = scope.Expression(operation.Condition);
        var whenTrue = scope.Statement(operation.WhenTrue);
        var whenFalse = operation.WhenFalse is null ? static _ => Signal.Next : scope.Statement(operation.WhenFalse);
        return frame =>
        {
            frame.Run.Count();
            return frame.Run.Decide(condition(frame)) ? whenTrue(frame) : whenFalse(frame);
        };
    }
}
