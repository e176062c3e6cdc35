using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators on <see cref="float"/>, <see cref="double"/> and <see cref="decimal"/>; they know no overflow checks of their own.</summary>
internal static class FloatingOperators
{
    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> singles = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => (float)left! + (float)right!,
        [BinaryOperatorKind.Subtract] = (left, right) => (float)left! - (float)right!,
        [BinaryOperatorKind.Multiply] = (left, right) => (float)left! * (float)right!,
        [BinaryOperatorKind.Divide] = (left, right) => (float)left! / (float)right!,
        [BinaryOperatorKind.Remainder] = (left, right) => (float)left! % (float)right!,
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of((float)left! == (float)right!),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of((float)left! != (float)right!),
        [BinaryOperatorKind.LessThan] = (left, right) => Boxes.Of((float)left! < (float)right!),
        [BinaryOperatorKind.LessThanOrEqual] = (left, right) => Boxes.Of((float)left! <= (float)right!),
        [BinaryOperatorKind.GreaterThan] = (left, right) => Boxes.Of((float)left! > (float)right!),
        [BinaryOperatorKind.GreaterThanOrEqual] = (left, right) => Boxes.Of((float)left! >= (float)right!),
    };

    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> doubles = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => (double)left! + (double)right!,
        [BinaryOperatorKind.Subtract] = (left, right) => (double)left! - (double)right!,
        [BinaryOperatorKind.Multiply] = (left, right) => (double)left! * (double)right!,
        [BinaryOperatorKind.Divide] = (left, right) => (double)left! / (double)right!,
        [BinaryOperatorKind.Remainder] = (left, right) => (double)left! % (double)right!,
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of((double)left! == (double)right!),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of((double)left! != (double)right!),
        [BinaryOperatorKind.LessThan] = (left, right) => Boxes.Of((double)left! < (double)right!),
        [BinaryOperatorKind.LessThanOrEqual] = (left, right) => Boxes.Of((double)left! <= (double)right!),
        [BinaryOperatorKind.GreaterThan] = (left, right) => Boxes.Of((double)left! > (double)right!),
        [BinaryOperatorKind.GreaterThanOrEqual] = (left, right) => Boxes.Of((double)left! >= (double)right!),
    };

    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> decimals = new()
    {
        [BinaryOperatorKind.Add] = (left, right) => (decimal)left! + (decimal)right!,
        [BinaryOperatorKind.Subtract] = (left, right) => (decimal)left! - (decimal)right!,
        [BinaryOperatorKind.Multiply] = (left, right) => (decimal)left! * (decimal)right!,
        [BinaryOperatorKind.Divide] = (left, right) => (decimal)left! / (decimal)right!,
        [BinaryOperatorKind.Remainder] = (left, right) => (decimal)left! % (decimal)right!,
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of((decimal)left! == (decimal)right!),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of((decimal)left! != (decimal)right!),
        [BinaryOperatorKind.LessThan] = (left, right) => Boxes.Of((decimal)left! < (decimal)right!),
        [BinaryOperatorKind.LessThanOrEqual] = (left, right) => Boxes.Of((decimal)left! <= (decimal)right!),
        [BinaryOperatorKind.GreaterThan] = (left, right) => Boxes.Of((decimal)left! > (decimal)right!),
        [BinaryOperatorKind.GreaterThanOrEqual] = (left, right) => Boxes.Of((decimal)left! >= (decimal)right!),
    };

    public static Func<object?, object?, object?>? Single(BinaryOperatorKind kind, bool isChecked) => In(singles, kind);

    public static Func<object?, object?, object?>? Double(BinaryOperatorKind kind, bool isChecked) => In(doubles, kind);

    public static Func<object?, object?, object?>? Decimal(BinaryOperatorKind kind, bool isChecked) => In(decimals, kind);

    private static Func<object?, object?, object?>? In(
        Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> table,
        BinaryOperatorKind kind
    ) => table.TryGetValue(kind, out var found) ? found : null;
}
