using System;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The operators on <see cref="string"/>.</summary>
internal static class StringOperators
{
    public static Func<object?, object?, object?>? Find(BinaryOperatorKind kind, bool isChecked) =>
        kind switch
        {
            BinaryOperatorKind.Add => Concatenate,
            BinaryOperatorKind.Equals => (left, right) => Boxes.Of(string.Equals((string?)left, (string?)right, StringComparison.Ordinal)),
            BinaryOperatorKind.NotEquals => (left, right) =>
                Boxes.Of(!string.Equals((string?)left, (string?)right, StringComparison.Ordinal)),
            _ => null,
        };

    private static string Concatenate(object? left, object? right) => Texts.Joined(Texts.Of(left), Texts.Of(right));
}
