using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
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
        target switch
        {
            ILocalReferenceOperation
            or IParameterReferenceOperation
            or IFieldReferenceOperation
            or IArrayElementReferenceOperation
            or IImplicitIndexerReferenceOperation => true,
            IConditionalOperation { IsRef: true, WhenFalse: { } otherwise } choice => CanBe(choice.WhenTrue) && CanBe(otherwise),
            IInvocationOperation { TargetMethod: var method } => GivesReference(method) && IsEvaluated(method),
            IPropertyReferenceOperation { Property: { GetMethod: { } getter, ContainingType: var type } } => GivesReference(getter)
                && (IsEvaluated(getter) || Ranges.IsSpan(type)),
            _ => false,
        };

    public static bool GivesReference(IMethodSymbol? method) => method is { ReturnsByRef: true } or { ReturnsByRefReadonly: true };

    /// <summary>Makes the reference.</summary>
    public static Func<Frame, Cell> Compile(IOperation target, FunctionCompiler scope)
    {
        var inner = target;
        while (inner is IDeclarationExpressionOperation declaration)
            inner = declaration.Expression;
        if (inner is IConditionalOperation { IsRef: true, WhenFalse: { } otherwise } choice)
            return Chosen(choice, otherwise, scope);
        if (
            inner is IInvocationOperation or IPropertyReferenceOperation
            && !Ranges.IsSpan((inner as IPropertyReferenceOperation)?.Instance?.Type)
        )
            return Given(inner, scope);
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

    private static Func<Frame, Cell> Chosen(IConditionalOperation choice, IOperation otherwise, FunctionCompiler scope)
    {
        var condition = scope.Expression(choice.Condition);
        var (whenTrue, whenFalse) = (Compile(choice.WhenTrue, scope), Compile(otherwise, scope));
        return frame => frame.Run.Decide(condition(frame)) ? whenTrue(frame) : whenFalse(frame);
    }

    private static Func<Frame, Cell> Given(IOperation call, FunctionCompiler scope)
    {
        var (method, instance, arguments) = call switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance, invocation.Arguments),
            IPropertyReferenceOperation property => (property.Property.GetMethod!, property.Instance, property.Arguments),
            _ => throw new InvalidOperationException(),
        };
        var link = Calls.Reference(call, method, instance, arguments, scope);
        var receiver = instance is null ? static _ => null : Receivers.Compile(instance, scope);
        var place = call.Syntax.GetLocation();
        return frame => link(frame, receiver(frame)) as Cell ?? throw new GiveUpException(Reasons.References, place);
    }
}
