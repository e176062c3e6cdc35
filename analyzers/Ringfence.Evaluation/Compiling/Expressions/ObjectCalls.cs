using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What every object can do, and what the compiler adds to records.</summary>
internal static class ObjectCalls
{
    private static readonly string[] names = ["ToString", "Equals", "ReferenceEquals", "Deconstruct"];

    public static bool Is(IMethodSymbol method, FunctionCompiler scope) =>
        names.Contains(method.Name)
        && (
            method.ContainingType.SpecialType
                is SpecialType.System_Object
                    or SpecialType.System_ValueType
                    or SpecialType.System_Enum
                    or SpecialType.System_Delegate
                    or SpecialType.System_MulticastDelegate
            || UserTypes.Of(method.ContainingType, scope.Program) is not null
            || method.ContainingType.IsTupleType
            || method.ContainingType.IsAnonymousType
        )
        && (method.Name != "ToString" || method.Parameters.Length == 0);

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var unknown = new UnknownCalls(call.Facts, "the value is not known");
        var (name, isStatic) = (call.Method.Name, call.Method.IsStatic);
        var record = UserTypes.Of(call.Method.ContainingType, scope.Program);
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (receiver is Unknown cause)
                return Finish(unknown.Outcome(frame, cause, receiver, arguments));
            try
            {
                return Finish(Answer(name, isStatic, record, receiver, arguments));
            }
            catch (UnknownReachedException reached)
            {
                return Finish(unknown.Outcome(frame, reached.Value, receiver, arguments));
            }

            object? Finish(object? result)
            {
                writeBack?.Invoke(frame, arguments);
                return result;
            }
        };
    }

    private static object? Answer(string name, bool isStatic, UserType? record, object? receiver, object?[] arguments)
    {
        if (isStatic)
            return Boxes.Of(name == "ReferenceEquals" ? Identities.AreSame(arguments[0], arguments[1]) : Same(arguments[0], arguments[1]));
        if (receiver is null)
            throw new NullReferenceException();
        switch (name)
        {
            case "ToString":
                return Texts.Of(receiver);
            case "Equals":
                return Boxes.Of(Same(receiver, arguments[0]));
            default:
                Deconstructions.Positional((UserObject)receiver, record!, arguments);
                return null;
        }
    }

    // An unknown is equal to nothing that can be known, not even to itself in another place.
    private static bool Same(object? left, object? right) =>
        right is Unknown unknown ? throw new UnknownReachedException(unknown) : Equals(left, right);
}
