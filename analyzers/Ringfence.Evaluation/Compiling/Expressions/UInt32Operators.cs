using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators on <see cref="uint"/>.</summary>
internal static class UInt32Operators
{
    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> wrapping = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => (object)(unchecked(Of(left) + Of(right))),
        [BinaryOperatorKind.Subtract] = (left, right) => (object)(unchecked(Of(left) - Of(right))),
        [BinaryOperatorKind.Multiply] = (left, right) => (object)(unchecked(Of(left) * Of(right))),
        [BinaryOperatorKind.Divide] = (left, right) => (object)(Of(left) / Of(right)),
        [BinaryOperatorKind.Remainder] = (left, right) => (object)(Of(left) % Of(right)),
        [BinaryOperatorKind.And] = (left, right) => (object)(Of(left) & Of(right)),
        [BinaryOperatorKind.Or] = (left, right) => (object)(Of(left) | Of(right)),
        [BinaryOperatorKind.ExclusiveOr] = (left, right) => (object)(Of(left) ^ Of(right)),
        [BinaryOperatorKind.LeftShift] = (left, right) => (object)(Of(left) << Int32Operators.Of(right)),
        [BinaryOperatorKind.RightShift] = (left, right) => (object)(Of(left) >> Int32Operators.Of(right)),
        [BinaryOperatorKind.UnsignedRightShift] = (left, right) => (object)(Of(left) >>> Int32Operators.Of(right)),
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of(Of(left) == Of(right)),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of(Of(left) != Of(right)),
        [BinaryOperatorKind.LessThan] = (left, right) => Boxes.Of(Of(left) < Of(right)),
        [BinaryOperatorKind.LessThanOrEqual] = (left, right) => Boxes.Of(Of(left) <= Of(right)),
        [BinaryOperatorKind.GreaterThan] = (left, right) => Boxes.Of(Of(left) > Of(right)),
        [BinaryOperatorKind.GreaterThanOrEqual] = (left, right) => Boxes.Of(Of(left) >= Of(right)),
    };

    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> overflowing = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => (object)(checked(Of(left) + Of(right))),
        [BinaryOperatorKind.Subtract] = (left, right) => (object)(checked(Of(left) - Of(right))),
        [BinaryOperatorKind.Multiply] = (left, right) => (object)(checked(Of(left) * Of(right))),
    };

    public static Func<object?, object?, object?>? Find(BinaryOperatorKind kind, bool isChecked) =>
        isChecked && overflowing.TryGetValue(kind, out var strict) ? strict
        : wrapping.TryGetValue(kind, out var plain) ? plain
        : null;

    private static uint Of(object? value) => (uint)value!;
}
