using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
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

    /// <summary>What a function returns: a value, or a reference.</summary>
    public static Code Returned(IOperation value, FunctionCompiler scope)
    {
        if (!ReferenceTo.GivesReference(scope.Function as IMethodSymbol))
            return scope.Stored(value);
        if (!ReferenceTo.CanBe(value))
        {
            var lost = scope.GiveUp(value, Reasons.References);
            return frame => lost(frame);
        }
        var reference = ReferenceTo.Compile(value, scope);
        return frame => reference(frame);
    }

    public static Act Label(ILabeledOperation operation, FunctionCompiler scope) =>
        operation.Operation is null ? static _ => Signal.Next : scope.Statement(operation.Operation);

    public static Act Return(IReturnOperation operation, FunctionCompiler scope)
    {
        if (operation.ReturnedValue is null)
            return static _ => Signal.Return;
        var value = Returned(operation.ReturnedValue, scope);
        return frame =>
        {
            frame.Returned = value(frame);
            return Signal.Return;
        };
    }
}
