using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators on <see cref="bool"/>.</summary>
internal static class BooleanOperators
{
    private static readonly Dictionary<BinaryOperatorKind, Func<object?, object?, object?>> table = new()
    {
        [BinaryOperatorKind.And] = (left, right) => Boxes.Of((bool)left! & (bool)right!),
        [BinaryOperatorKind.Or] = (left, right) => Boxes.Of((bool)left! | (bool)right!),
        [BinaryOperatorKind.ExclusiveOr] = (left, right) => Boxes.Of((bool)left! ^ (bool)right!),
        [BinaryOperatorKind.Equals] = (left, right) => Boxes.Of((bool)left! == (bool)right!),
        [BinaryOperatorKind.NotEquals] = (left, right) => Boxes.Of((bool)left! != (bool)right!),
    };

    public static Func<object?, object?, object?>? Find(BinaryOperatorKind kind, bool isChecked) =>
        table.TryGetValue(kind, out var found) ? found : null;
}
