using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class BinaryOperators
{
    public static Code Compile(IBinaryOperation operation, FunctionCompiler scope)
    {
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return operation.OperatorMethod is null
                ? ShortCircuit(operation, scope)
                : UserDefinedShortCircuit(operation, operation.OperatorMethod, scope);
        // a + b + c + … is a deep tree; it is evaluated from the left in a loop.
        var steps = new Stack<IBinaryOperation>();
        IOperation start = operation;
        while (start is IBinaryOperation { ConstantValue.HasValue: false } binary && !IsShortCircuit(binary))
        {
            steps.Push(binary);
            start = binary.LeftOperand;
        }
        var first = scope.Stored(start);
        if (steps.Count == 1)
        {
            var right = scope.Stored(operation.RightOperand);
            var apply = Operator(
                operation,
                operation.OperatorKind,
                operation.OperatorMethod,
                operation.IsLifted,
                operation.IsChecked,
                scope
            );
            return frame =>
            {
                var left = first(frame);
                return apply(frame, left, right(frame));
            };
        }
        var compiled = new List<(Code Right, BinaryCode Apply)>(steps.Count);
        foreach (var step in steps)
            compiled.Add(
                (
                    scope.Stored(step.RightOperand),
                    Operator(step, step.OperatorKind, step.OperatorMethod, step.IsLifted, step.IsChecked, scope)
                )
            );
        return frame =>
        {
            var value = first(frame);
            foreach (var (right, apply) in compiled)
                value = apply(frame, value, right(frame));
            return value;
        };
    }

    /// <summary>Compiles an operator on two values that are there.</summary>
    public static BinaryCode Operator(
        IOperation operation,
        BinaryOperatorKind kind,
        IMethodSymbol? method,
        bool isLifted,
        bool isChecked,
        FunctionCompiler scope
    )
    {
        var (left, right) = Operands(operation);
        if (left is { TypeKind: TypeKind.Delegate } && Delegates.Operator(kind) is { } ofDelegates)
            return ofDelegates;
        if (method is not null && !IsRecordEquality(method, scope))
            return Lifted(UserDefinedOperators.Binary(operation, method, scope), kind, isLifted);
        // What the compiler writes for records compares their state.
        var apply = method is not null
            ? BinaryTable.Equality(kind, Equals)
            : BinaryTable.Find(kind, Underlying(left), Underlying(right), isChecked);
        if (apply is null)
        {
            var unknown = scope.Unknown(operation, Reasons.NotSupported(operation));
            return (frame, _, _) => unknown(frame);
        }
        var name = kind.ToString();
        var retype = EnumResult(operation, kind, scope);
        return Lifted(
            (frame, one, other) =>
            {
                if (
                    one is Unknown { IsOne: true }
                    && ReferenceEquals(one, other)
                    && kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                )
                    return Boxes.Of(kind == BinaryOperatorKind.Equals);
                if (one is Unknown unknown || (unknown = (other as Unknown)!) is not null)
                    return frame.Run.Derive(name, unknown, one, other);
                try
                {
                    return retype is null ? apply(one, other) : retype(apply(Plain(one), Plain(other))!);
                }
                catch (UnknownReachedException reached)
                {
                    return reached.Value;
                }
            },
            kind,
            isLifted
        );
    }

    private static (ITypeSymbol? Left, ITypeSymbol? Right) Operands(IOperation operation) =>
        operation switch
        {
            IBinaryOperation binary => (binary.LeftOperand.Type, binary.RightOperand.Type),
            ICompoundAssignmentOperation compound => (compound.Type, compound.Value.Type),
            _ => (operation.Type, operation.Type),
        };

    public static SpecialType Underlying(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Underlying(
                nullable.TypeArguments[0]
            ),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => enumeration.EnumUnderlyingType!.SpecialType,
            null => SpecialType.None,
            _ => type.SpecialType,
        };

    public static object? Plain(object? value) =>
        value switch
        {
            UserEnum member => member.Value,
            Enum known => Convert.ChangeType(known, known.GetTypeCode(), null),
            _ => value,
        };

    // Arithmetic on enums is that of their numbers; what is an enum again, the compiler tells.
    private static Func<object, object>? EnumResult(IOperation operation, BinaryOperatorKind kind, FunctionCompiler scope)
    {
        var (left, right) = Operands(operation);
        if (left is not { TypeKind: TypeKind.Enum } && right is not { TypeKind: TypeKind.Enum })
            return null;
        _ = kind;
        if (operation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } result)
            return static value => value;
        if (UserTypes.Of(result, scope.Program) is { } user)
            return value => new UserEnum(user, value);
        var loaded = ClrTypes.Exact(result);
        return value => loaded is null ? value : Enum.ToObject(loaded, value);
    }

    // null and a nullable value: comparisons are false, equality compares, everything else gives null.
    private static BinaryCode Lifted(BinaryCode apply, BinaryOperatorKind kind, bool isLifted)
    {
        if (!isLifted)
            return apply;
        return (frame, left, right) =>
            left is not null && right is not null ? apply(frame, left, right)
            : left is Unknown || right is Unknown ? frame.Run.Derive(kind.ToString(), (left as Unknown ?? right as Unknown)!, left, right)
            : kind switch
            {
                BinaryOperatorKind.Equals => Boxes.Of(left is null && right is null),
                BinaryOperatorKind.NotEquals => Boxes.Of(left is not null || right is not null),
                BinaryOperatorKind.LessThan
                or BinaryOperatorKind.LessThanOrEqual
                or BinaryOperatorKind.GreaterThan
                or BinaryOperatorKind.GreaterThanOrEqual => Boxes.False,
                BinaryOperatorKind.And when left is false || right is false => Boxes.False,
                BinaryOperatorKind.Or when left is true || right is true => Boxes.True,
                _ => null,
            };
    }

    private static bool IsRecordEquality(IMethodSymbol method, FunctionCompiler scope) =>
        method is { IsImplicitlyDeclared: true } && UserTypes.Of(method.ContainingType, scope.Program) is not null;

    private static bool IsShortCircuit(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr };

    // x && y is false(x) ? x : x & y.
    private static Code UserDefinedShortCircuit(IBinaryOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var decides = method.ContainingType.GetMembers(isAnd ? "op_False" : "op_True").OfType<IMethodSymbol>().FirstOrDefault();
        if (decides is null)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var left = scope.Stored(operation.LeftOperand);
        var right = scope.Stored(operation.RightOperand);
        var isDecided = UserDefinedOperators.Unary(operation, decides, scope);
        var combine = UserDefinedOperators.Binary(operation, method, scope);
        return frame =>
        {
            var first = left(frame);
            return frame.Run.Decide(isDecided(frame, first)) ? first : combine(frame, first, right(frame));
        };
    }

    private static Code ShortCircuit(IBinaryOperation operation, FunctionCompiler scope)
    {
        var left = scope.Expression(operation.LeftOperand);
        var right = scope.Expression(operation.RightOperand);
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        return frame => frame.Run.Decide(left(frame)) == isAnd ? right(frame) : Boxes.Of(!isAnd);
    }
}

/// <summary>An operator, compiled: takes both operands.</summary>
internal delegate object? BinaryCode(Frame frame, object? left, object? right);
