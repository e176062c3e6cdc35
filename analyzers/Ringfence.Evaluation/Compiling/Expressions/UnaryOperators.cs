using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class UnaryOperators
{
    private static readonly Dictionary<UnaryOperatorKind, Func<object, bool, object?>> operators = new()
    {
        [UnaryOperatorKind.Not] = (value, _) => value is bool truth ? Boxes.Of(!truth) : Complement(value),
        [UnaryOperatorKind.BitwiseNegation] = (value, _) => Complement(value),
        [UnaryOperatorKind.Minus] = Negate,
        [UnaryOperatorKind.Plus] = (value, _) => value,
    };

    public static Code Compile(IUnaryOperation operation, FunctionCompiler scope)
    {
        var operand = scope.Stored(operation.Operand);
        if (operation.OperatorMethod is { } method)
        {
            var call = UserDefinedOperators.Unary(operation, method, scope);
            var isLifted = operation.IsLifted;
            return frame => operand(frame) is var value && isLifted && value is null ? null : call(frame, value);
        }
        if (operation.OperatorKind == UnaryOperatorKind.Hat)
            return frame => operand(frame) is var value && value is int fromEnd ? Positions.Index(fromEnd, fromEnd: true) : value;
        if (!operators.TryGetValue(operation.OperatorKind, out var apply))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var isChecked = operation.IsChecked;
        var name =
            operation.OperatorKind == UnaryOperatorKind.Not && operation.Type?.SpecialType == SpecialType.System_Boolean
                ? "!"
                : operation.OperatorKind.ToString();
        var retype = Enumeration(operation.Type, scope);
        return frame =>
            operand(frame) switch
            {
                null => null,
                Unknown unknown => frame.Run.Derive(name, unknown, unknown),
                UserEnum member => retype!(apply(member.Value, isChecked)!),
                Enum known => retype!(apply(Convert.ChangeType(known, known.GetTypeCode(), null)!, isChecked)!),
                var value => apply(value, isChecked),
            };
    }

    private static Func<object, object>? Enumeration(ITypeSymbol? type, FunctionCompiler scope)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return null;
        if (UserTypes.Of(enumeration, scope.Program) is { } user)
            return value => new UserEnum(user, value);
        var loaded = ClrTypes.Exact(enumeration);
        return value => loaded is null ? value : Enum.ToObject(loaded, value);
    }

    private static object? Complement(object value) =>
        value switch
        {
            int number => Boxes.Of(~number),
            uint number => ~number,
            long number => ~number,
            ulong number => ~number,
            byte number => unchecked((byte)~number),
            sbyte number => unchecked((sbyte)~number),
            short number => unchecked((short)~number),
            ushort number => unchecked((ushort)~number),
            _ => throw new InvalidCastException(),
        };

    private static object? Negate(object value, bool isChecked) =>
        value switch
        {
            int number => Boxes.Of(isChecked ? checked(-number) : unchecked(-number)),
            long number => isChecked ? checked(-number) : unchecked(-number),
            float number => -number,
            double number => -number,
            decimal number => -number,
            _ => throw new InvalidCastException(),
        };
}
