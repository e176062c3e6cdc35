using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Everything that changes a variable, field, property or item.</summary>
internal static class Assignments
{
    public static Code Simple(ISimpleAssignmentOperation operation, FunctionCompiler scope)
    {
        if (operation.IsRef)
            return Reference(operation, scope);
        var place = PlaceTable.Compile(operation.Target, scope);
        var value = scope.Stored(operation.Value);
        return frame =>
        {
            var prepared = place.Prepare(frame);
            var stored = value(frame);
            place.Write(frame, prepared, stored);
            return stored;
        };
    }

    // A ref variable is made to lead somewhere else.
    private static Code Reference(ISimpleAssignmentOperation operation, FunctionCompiler scope)
    {
        if (operation.Target is not ILocalReferenceOperation local || !ReferenceTo.CanBe(operation.Value))
        {
            var lost = scope.GiveUp(operation, Reasons.References);
            return frame => lost(frame);
        }
        var reference = ReferenceTo.Compile(operation.Value, scope);
        var slot = scope.Variable(local.Local).Slot;
        return frame => frame.Slots[slot] = reference(frame);
    }

    public static Code Compound(ICompoundAssignmentOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation.Target, scope);
        var value = scope.Stored(operation.Value);
        if (operation.OperatorMethod is { IsStatic: false } inPlace)
            return InPlace(operation, inPlace, [operation.Value], scope);
        var apply = BinaryOperators.Operator(
            operation,
            operation.OperatorKind,
            operation.OperatorMethod,
            operation.IsLifted,
            operation.IsChecked,
            scope
        );
        // byte b; b += 1 is computed in int and converted back.
        var into = Narrowing(operation.Type, operation.IsChecked);
        return frame =>
        {
            var prepared = place.Prepare(frame);
            var old = place.Read(frame, prepared);
            var changed = into(apply(frame, Widened(old), value(frame)));
            place.Write(frame, prepared, changed);
            return changed;
        };
    }

    public static Code Coalesce(ICoalesceAssignmentOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation.Target, scope);
        var value = scope.Stored(operation.Value);
        return frame =>
        {
            var prepared = place.Prepare(frame);
            if (place.Read(frame, prepared) is { } present)
                return present;
            var stored = value(frame);
            place.Write(frame, prepared, stored);
            return stored;
        };
    }

    public static Code Increment(IIncrementOrDecrementOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation.Target, scope);
        if (operation.OperatorMethod is { IsStatic: false } inPlace)
            return InPlace(operation, inPlace, [], scope);
        var step = operation.Kind == OperationKind.Increment ? 1 : -1;
        var isPostfix = operation.IsPostfix;
        var isChecked = operation.IsChecked;
        var name = operation.Kind.ToString();
        var method = operation.OperatorMethod is { } own ? UserDefinedOperators.Unary(operation, own, scope) : null;
        return frame =>
        {
            var prepared = place.Prepare(frame);
            var old = place.Read(frame, prepared);
            var changed =
                method is not null ? method(frame, old)
                : old is Unknown unknown ? frame.Run.Derive(name, unknown, unknown)
                : Steps.By(old, step, isChecked);
            place.Write(frame, prepared, changed);
            return isPostfix ? old : changed;
        };
    }

    // An operator that changes the object instead of giving another one.
    private static Code InPlace(IOperation operation, IMethodSymbol method, IOperation[] values, FunctionCompiler scope)
    {
        var target = scope.Expression(
            operation is ICompoundAssignmentOperation compound ? compound.Target : ((IIncrementOrDecrementOperation)operation).Target
        );
        var arguments = System.Array.ConvertAll(values, scope.Stored);
        if (scope.Program.KeyOf(method) is not { } key)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var place = operation.Syntax.GetLocation();
        return frame =>
        {
            if (target(frame) is not UserObject instance)
                throw new GiveUpException("an operator changes an object that is not known", place);
            OwnCalls.Method(
                frame,
                instance,
                instance.Type.Implementation(key),
                System.Array.ConvertAll(arguments, argument => argument(frame)),
                []
            );
            return instance;
        };
    }

    private static object? Widened(object? value) =>
        value is byte or sbyte or short or ushort or char ? NumericConversions.Find(SpecialType.System_Int32, false)(value) : value;

    private static System.Func<object?, object?> Narrowing(ITypeSymbol? type, bool isChecked)
    {
        if (
            type?.SpecialType
            is not (
                SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Char
            )
        )
            return static value => value;
        var convert = NumericConversions.Find(type.SpecialType, isChecked);
        return value => value is null or Unknown ? value : convert(value);
    }
}
