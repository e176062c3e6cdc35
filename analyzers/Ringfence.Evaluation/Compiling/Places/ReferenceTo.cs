using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>References: <c>ref x</c> as an argument or as the value of a <c>ref</c> variable.</summary>
internal static class ReferenceTo
{
    /// <summary>Whether an argument is passed as a reference to a function that the evaluator itself runs.</summary>
    public static bool IsShared(IArgumentOperation argument, IMethodSymbol method) =>
        argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && IsEvaluated(method);

    public static bool IsEvaluated(IMethodSymbol method) =>
        method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke
        || !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a reference leads to something that is written out, rather than to what a method or a condition gives.</summary>
    public static bool CanBe(IOperation target) =>
        target is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation;

    /// <summary>Makes the reference.</summary>
    public static Func<Frame, Cell> Compile(IOperation target, FunctionCompiler scope)
    {
        var inner = target;
        while (inner is IDeclarationExpressionOperation declaration)
            inner = declaration.Expression;
        var place = PlaceTable.Compile(inner, scope);
        if (place is not VariablePlace)
            return frame => new PlaceCell(place, frame, place.Prepare(frame));
        var isDeclaration = target is IDeclarationExpressionOperation || inner is ILocalReferenceOperation { IsDeclaration: true };
        var slot = inner is ILocalReferenceOperation local
            ? scope.Variable(local.Local).Slot
            : scope.Variable(((IParameterReferenceOperation)inner).Parameter).Slot;
        return frame =>
        {
            if (isDeclaration || frame.Slots[slot] is not Cell)
                frame.Slots[slot] = new Cell(null);
            return (Cell)frame.Slots[slot]!;
        };
    }
}
