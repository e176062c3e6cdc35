using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary>Which handler compiles which kind of pattern.</summary>
internal static class PatternTable
{
    private static readonly Dictionary<OperationKind, Func<IPatternOperation, FunctionCompiler, Match>> patterns = new()
    {
        [OperationKind.BinaryPattern] = (pattern, scope) => Binary((IBinaryPatternOperation)pattern, scope),
        [OperationKind.ConstantPattern] = (pattern, scope) => Constant(((IConstantPatternOperation)pattern).Value, scope),
        [OperationKind.DeclarationPattern] = (pattern, scope) => TypePatterns.Declaration((IDeclarationPatternOperation)pattern, scope),
        [OperationKind.DiscardPattern] = (_, _) => static (_, _) => true,
        [OperationKind.ListPattern] = (pattern, scope) => ListPatterns.Compile((IListPatternOperation)pattern, scope),
        [OperationKind.NegatedPattern] = (pattern, scope) => Negated((INegatedPatternOperation)pattern, scope),
        [OperationKind.RecursivePattern] = (pattern, scope) => RecursivePatterns.Compile((IRecursivePatternOperation)pattern, scope),
        [OperationKind.RelationalPattern] = (pattern, scope) => Relational((IRelationalPatternOperation)pattern, scope),
        [OperationKind.TypePattern] = (pattern, scope) => TypePatterns.Type((ITypePatternOperation)pattern, scope),
    };

    public static IEnumerable<OperationKind> Kinds => patterns.Keys;

    public static Match Compile(IPatternOperation pattern, FunctionCompiler scope)
    {
        if (patterns.TryGetValue(pattern.Kind, out var handler))
            return handler(pattern, scope);
        var unknown = scope.Unknown(pattern, Reasons.NotSupported(pattern));
        return (frame, _) => frame.Run.Decide(unknown(frame));
    }

    /// <summary>Whether a value is a constant.</summary>
    public static Match Constant(IOperation constant, FunctionCompiler scope)
    {
        var wanted = scope.Expression(constant);
        return (frame, value) =>
        {
            var expected = wanted(frame);
            return value is Unknown unknown
                ? frame.Run.Decide(frame.Run.Derive("Equals", unknown, value, expected))
                : Equals(value, expected);
        };
    }

    private static Match Binary(IBinaryPatternOperation pattern, FunctionCompiler scope)
    {
        var left = Compile(pattern.LeftPattern, scope);
        var right = Compile(pattern.RightPattern, scope);
        return pattern.OperatorKind == BinaryOperatorKind.And
            ? (frame, value) => left(frame, value) && right(frame, value)
            : (frame, value) => left(frame, value) || right(frame, value);
    }

    private static Match Negated(INegatedPatternOperation pattern, FunctionCompiler scope)
    {
        var match = Compile(pattern.Pattern, scope);
        return (frame, value) => !match(frame, value);
    }

    private static Match Relational(IRelationalPatternOperation pattern, FunctionCompiler scope)
    {
        var limit = scope.Expression(pattern.Value);
        var type = pattern.Value.Type;
        var compare = BinaryTable.Find(pattern.OperatorKind, BinaryOperators.Underlying(type), BinaryOperators.Underlying(type), false);
        var test = type is null ? null : scope.Type(type);
        var name = pattern.OperatorKind.ToString();
        return (frame, value) =>
        {
            if (value is Unknown unknown)
                return frame.Run.Decide(frame.Run.Derive(name, unknown, value, limit(frame)));
            // A value of another type than the limit's is on neither side.
            return value is not null
                && test?.Invoke(frame).IsInstance(value) is not false
                && compare?.Invoke(BinaryOperators.Plain(value), BinaryOperators.Plain(limit(frame))) is true;
        };
    }
}
