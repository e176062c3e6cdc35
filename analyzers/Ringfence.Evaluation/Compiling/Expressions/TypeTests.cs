using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>is</c>, <c>as</c>, casts and <c>typeof</c>.</summary>
internal static class TypeTests
{
    public static Code Is(IIsTypeOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.ValueOperand);
        var type = scope.Type(operation.TypeOperand);
        return frame => Answer(frame, value(frame), type(frame));
    }

    public static Code As(Code value, ITypeSymbol target, FunctionCompiler scope)
    {
        var type = scope.Type(target);
        return frame => value(frame) is { } found ? (frame.Run.Decide(Answer(frame, found, type(frame))) ? found : null) : null;
    }

    public static Func<Frame, object?, object?> Cast(ITypeSymbol target, FunctionCompiler scope)
    {
        var type = scope.Type(target);
        var needsValue = target.IsValueType && target.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        return (frame, found) =>
        {
            if (found is null)
                return needsValue ? throw new NullReferenceException() : null;
            if (found is Unknown || type(frame).IsInstance(found) is not false)
                return found;
            throw InvalidCasts.New(type(frame).Name);
        };
    }

    public static Code TypeOf(ITypeOfOperation operation, FunctionCompiler scope)
    {
        var type = scope.Type(operation.TypeOperand);
        var unknown = scope.Unknown(operation, "of generic types and arrays the evaluation does not tell which ones they are");
        return frame => type(frame) is { IsExact: true } found ? found : unknown(frame);
    }

    /// <summary>Whether a value is of a type, as far as erased values tell.</summary>
    public static object Answer(Frame frame, object? value, TypeRef type) =>
        value switch
        {
            null => Boxes.False,
            Unknown unknown => frame.Run.Derive("is " + type.Name, unknown, unknown),
            _ => type.IsInstance(value) is { } known
                ? Boxes.Of(known)
                : new Unknown($"whether a value is a {type.Name} is not known", null),
        };
}
