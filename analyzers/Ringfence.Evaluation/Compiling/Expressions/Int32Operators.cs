using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators on <see cref="int"/>, and on the smaller types inside of enums.</summary>
internal static class Int32Operators
{
    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> wrapping = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => Boxes.Of(unchecked(Of(left) + Of(right))),
        [BinaryOperatorKind.Subtract] = (left, right) => Boxes.Of(unchecked(Of(left) - Of(right))),
        [BinaryOperatorKind.Multiply] = (left, right) => Boxes.Of(unchecked(Of(left) * Of(right))),
        [BinaryOperatorKind.Divide] = (left, right) => Boxes.Of(Of(left) / Of(right)),
        [BinaryOperatorKind.Remainder] = (left, right) => Boxes.Of(Of(left) % Of(right)),
        [BinaryOperatorKind.And] = (left, right) => Boxes.Of(Of(left) & Of(right)),
        [BinaryOperatorKind.Or] = (left, right) => Boxes.Of(Of(left) | Of(right)),
        [BinaryOperatorKind.ExclusiveOr] = (left, right) => Boxes.Of(Of(left) ^ Of(right)),
        [BinaryOperatorKind.LeftShift] = (left, right) => Boxes.Of(Of(left) << Int32Operators.Of(right)),
        [BinaryOperatorKind.RightShift] = (left, right) => Boxes.Of(Of(left) >> Int32Operators.Of(right)),
        [BinaryOperatorKind.UnsignedRightShift] = (left, right) => Boxes.Of(Of(left) >>> Int32Operators.Of(right)),
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of(Of(left) == Of(right)),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of(Of(left) != Of(right)),
        [BinaryOperatorKind.LessThan] = (left, right) => Boxes.Of(Of(left) < Of(right)),
        [BinaryOperatorKind.LessThanOrEqual] = (left, right) => Boxes.Of(Of(left) <= Of(right)),
        [BinaryOperatorKind.GreaterThan] = (left, right) => Boxes.Of(Of(left) > Of(right)),
        [BinaryOperatorKind.GreaterThanOrEqual] = (left, right) => Boxes.Of(Of(left) >= Of(right)),
    };

    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> overflowing = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => Boxes.Of(checked(Of(left) + Of(right))),
        [BinaryOperatorKind.Subtract] = (left, right) => Boxes.Of(checked(Of(left) - Of(right))),
        [BinaryOperatorKind.Multiply] = (left, right) => Boxes.Of(checked(Of(left) * Of(right))),
    };

    public static Func<object?, object?, object?>? Find(BinaryOperatorKind kind, bool isChecked) =>
        isChecked && overflowing.TryGetValue(kind, out var strict) ? strict
        : wrapping.TryGetValue(kind, out var plain) ? plain
        : null;

    public static int Of(object? value) =>
        value is int number ? number : Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
}
