using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary><c>return</c>, <c>break</c>, <c>continue</c>, <c>goto</c> and labels.</summary>
internal static class Branches
{
    public static Act Compile(IBranchOperation operation, FunctionCompiler scope)
    {
        if (operation.BranchKind == BranchKind.Break)
            return static _ => Signal.Break;
        if (operation.BranchKind == BranchKind.Continue)
            return static _ => Signal.Continue;
        var label = scope.Label(operation.Target);
        return frame =>
        {
            frame.Run.Count();
            frame.Label = label;
            return Signal.Goto;
        };
    }

    public static Act Label(ILabeledOperation operation, FunctionCompiler scope) =>
        operation.Operation is null ? static _ => Signal.Next : scope.Statement(operation.Operation);

    public static Act Return(IReturnOperation operation, FunctionCompiler scope)
    {
        if (operation.ReturnedValue is null)
            return static _ => Signal.Return;
        var value = scope.Stored(operation.ReturnedValue);
        return frame =>
        {
            frame.Returned = value(frame);
            return Signal.Return;
        };
    }
}
