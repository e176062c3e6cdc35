using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators that C# itself defines, by the type of their operands.</summary>
internal static class BinaryTable
{
    private static readonly Dictionary<SpecialType, Func<BinaryOperatorKind, bool, Func<object?, object?, object?>?>> byType = new()
    {
        [SpecialType.System_Int32] = Int32Operators.Find,
        [SpecialType.System_UInt32] = UInt32Operators.Find,
        [SpecialType.System_Int64] = Int64Operators.Find,
        [SpecialType.System_UInt64] = UInt64Operators.Find,
        [SpecialType.System_Single] = FloatingOperators.Single,
        [SpecialType.System_Double] = FloatingOperators.Double,
        [SpecialType.System_Decimal] = FloatingOperators.Decimal,
        [SpecialType.System_Boolean] = BooleanOperators.Find,
        [SpecialType.System_String] = StringOperators.Find,
    };

    /// <summary>The operator on two known values.</summary>
    /// <returns>The operator; <see langword="null"/> when there is none.</returns>
    public static Func<object?, object?, object?>? Find(BinaryOperatorKind kind, SpecialType left, SpecialType right, bool isChecked)
    {
        // A string makes the other operand a string.
        if (kind == BinaryOperatorKind.Add && (left == SpecialType.System_String || right == SpecialType.System_String))
            return StringOperators.Find(kind, isChecked);
        // Small numbers are enums' underlying types; all other arithmetic on them is done in int.
        if (
            byType.TryGetValue(Widened(left), out var find)
            && (
                left == right
                || kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift
                || Widened(left) == Widened(right)
            )
        )
            return find(kind, isChecked);
        return kind switch
        {
            BinaryOperatorKind.Equals => (one, other) => Boxes.Of(Same(one, other)),
            BinaryOperatorKind.NotEquals => (one, other) => Boxes.Of(!Same(one, other)),
            _ => null,
        };
    }

    private static SpecialType Widened(SpecialType type) =>
        type
            is SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Char
            ? SpecialType.System_Int32
            : type;

    // == on classes compares identity, on everything else values; records and tuples bring equality of their own.
    private static bool Same(object? left, object? right) =>
        left is UserObject { Type: { IsRecord: false, IsStruct: false } } ? ReferenceEquals(left, right) : Equals(left, right);
}
