using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What a program may ask of a type: which one it is, and its name. Reflection goes no further.</summary>
internal static class TypeCalls
{
    private static readonly string[] names = ["get_Name", "get_FullName", "op_Equality", "op_Inequality", "Equals", "ToString"];

    public static bool Is(IMethodSymbol method) =>
        method
            is { Name: "GetType", Parameters.Length: 0 }
                and (
                    { ContainingType.SpecialType: SpecialType.System_Object }
                    or { ContainingType: { Name: nameof(Exception), ContainingNamespace.Name: "System" } }
                )
        || (
            names.Contains(method.Name)
            && method.ContainingType is { Name: "Type" or "MemberInfo", ContainingNamespace: { } space }
            && space.ToDisplayString() is "System" or "System.Reflection"
        );

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var (name, isStatic) = (call.Method.Name, call.Method.IsStatic);
        var unknown = new UnknownCalls(call.Facts, "the type is known when the program runs");
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            return Answer(name, isStatic ? arguments : [receiver, .. arguments], frame, unknown);
        };
    }

    /// <summary>The answer of a member to its operands, the receiver first.</summary>
    public static object? Answer(string name, object?[] operands, Frame frame, UnknownCalls unknown) =>
        operands.OfType<Unknown>().FirstOrDefault() is { } cause
            ? unknown.Outcome(frame, cause, null, operands)
            : Answer(name, operands) ?? unknown.Outcome(frame, null, operands);

    private static object? Answer(string name, object?[] operands) =>
        (name, operands) switch
        {
            (_, [null]) => throw new NullReferenceException(),
            ("GetType", [UserObject own]) => new UserTypeRef(own.Type, own.Arguments),
            ("GetType", [UserEnum own]) => new UserTypeRef(own.Type, []),
            ("GetType", [Exception exception]) => new ClrTypeRef(exception.GetType(), exception.GetType().Name),
            ("GetType", [{ } collection]) when Identities.TypeOf(collection) is { } remembered => remembered,
            ("GetType", [ValueType or string]) when !operands[0]!.GetType().IsGenericType => new ClrTypeRef(
                operands[0]!.GetType(),
                operands[0]!.GetType().Name
            ),
            ("get_Name", [TypeRef type]) => type.Name,
            ("get_FullName", [ClrTypeRef type]) => type.Type.FullName,
            ("get_FullName", [UserTypeRef { Arguments.Length: 0 } type]) => type.Type.FullName,
            ("ToString", [TypeRef type]) => type.Text,
            ("op_Equality" or "Equals", [var left, var right]) => Boxes.Of(Equals(left, right)),
            ("op_Inequality", [var left, var right]) => Boxes.Of(!Equals(left, right)),
            _ => null,
        };
}
