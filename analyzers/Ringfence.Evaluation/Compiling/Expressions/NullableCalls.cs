using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Members of nullable value types, whose instances are the value itself or null.</summary>
internal static class NullableCalls
{
    private static readonly string[] names = ["get_HasValue", "get_Value", "GetValueOrDefault", "ToString", "Equals"];

    public static bool Is(IMethodSymbol method) =>
        method.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        && names.Contains(method.Name)
        && !method.IsStatic;

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var name = call.Method.Name;
        var inner = scope.Type(call.Method.ContainingType.TypeArguments[0]);
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (receiver is Unknown unknown)
                return frame.Run.Derive(name, unknown, receiver, arguments.FirstOrDefault());
            if (arguments.FirstOrDefault() is Unknown cause && name == "Equals")
                return frame.Run.Derive(name, cause, receiver, cause);
            return name switch
            {
                "get_HasValue" => Boxes.Of(receiver is not null),
                "get_Value" => receiver ?? throw new InvalidOperationException("Nullable object must have a value."),
                "ToString" => Texts.Of(receiver),
                "Equals" => Boxes.Of(Equals(receiver, arguments[0])),
                _ => receiver ?? (arguments.Length > 0 ? arguments[0] : inner(frame).Default),
            };
        };
    }
}
