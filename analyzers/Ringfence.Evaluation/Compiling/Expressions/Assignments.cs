using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Everything that changes a variable, field, property or item.</summary>
internal static class Assignments
{
    public static Code Simple(ISimpleAssignmentOperation operation, FunctionCompiler scope)
    {
        if (operation.IsRef)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
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

    public static Code Compound(ICompoundAssignmentOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation.Target, scope);
        var value = scope.Stored(operation.Value);
        var apply = BinaryOperators.Operator(operation, operation.OperatorKind, operation.OperatorMethod, operation.IsLifted, operation.IsChecked, scope);
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
