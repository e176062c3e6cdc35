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
        // Of what has no operator of its own, == compares identity.
        return Equality(kind, Identities.AreSame);
    }

    /// <summary>An operator that compares; <see langword="null"/> when it does something else.</summary>
    public static Func<object?, object?, object?>? Equality(BinaryOperatorKind kind, Func<object?, object?, bool> areEqual) =>
        kind switch
        {
            BinaryOperatorKind.Equals => (one, other) => Boxes.Of(areEqual(one, other)),
            BinaryOperatorKind.NotEquals => (one, other) => Boxes.Of(!areEqual(one, other)),
            _ => null,
        };

    private static SpecialType Widened(SpecialType type) =>
        type
            is SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Char
            ? SpecialType.System_Int32
            : type;
}
