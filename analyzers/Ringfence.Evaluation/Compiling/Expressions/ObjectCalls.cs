using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What every object can do, and what the compiler adds to records.</summary>
internal static class ObjectCalls
{
    private static readonly string[] names = ["ToString", "Equals", "ReferenceEquals", "Deconstruct", "GetHashCode"];

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
        var place = call.Operation.Syntax.GetLocation();
        var isOfBase = call.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (receiver is Unknown cause)
                return Finish(unknown.Outcome(frame, cause, receiver, arguments));
            try
            {
                if (name == "GetHashCode" && receiver is not null)
                    return frame.Run.HashOf(receiver, place);
                return Finish(
                    isOfBase && receiver is UserObject self
                        ? AnswerOfBase(name, record, self, arguments)
                        : Answer(name, isStatic, record, receiver, arguments)
                );
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

    // What the compiler wrote into the base type, not what overrides it.
    private static object? AnswerOfBase(string name, UserType? record, UserObject self, object?[] arguments)
    {
        switch (name)
        {
            case "ToString":
                return record is not null ? RecordMembers.Text(self, record) : self.PlainText();
            case "Equals":
                return Boxes.Of(
                    record is { IsRecord: true }
                        ? arguments[0] is UserObject other
                            && ReferenceEquals(other.Type, self.Type)
                            && RecordMembers.AreEqual(self, other, record)
                        : self.HasDefaultEquality(arguments[0])
                );
            default:
                return Answer(name, isStatic: false, record, self, arguments);
        }
    }

    // An unknown is equal to nothing that can be known, not even to itself in another place.
    private static bool Same(object? left, object? right) =>
        (left as Unknown ?? right as Unknown) is { } unknown ? throw new UnknownReachedException(unknown)
        : left is UserObject own && right is not null ? own.EqualsObject(right)
        : Equals(left, right);
}
