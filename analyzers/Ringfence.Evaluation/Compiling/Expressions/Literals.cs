using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Literals
{
    /// <summary>An operation whose value the compiler itself knows.</summary>
    public static Code Constant(IOperation operation, FunctionCompiler scope)
    {
        NamedConstants.Use(operation, scope);
        if (!TryWrap(operation.ConstantValue.Value, operation.Type, scope, out var value))
            return scope.Unknown(operation, $"{operation.Type?.Name} is not loaded inside the compiler");
        return _ => value;
    }

    public static Code Default(IDefaultValueOperation operation, FunctionCompiler scope) => DefaultOf(operation, scope);

    /// <summary><c>"text"u8</c></summary>
    public static Code Utf8(IUtf8StringOperation operation, FunctionCompiler scope)
    {
        object?[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(operation.Value).Select(part => (object?)part)];
        return _ => bytes;
    }

    /// <summary>The default of an operation's type.</summary>
    public static Code DefaultOf(IOperation operation, FunctionCompiler scope)
    {
        if (operation.Type is null or { IsReferenceType: true })
            return static _ => null;
        var type = scope.Type(operation.Type);
        return frame => type(frame).Default;
    }

    /// <summary>Gives a constant the type that it has at run time: constants of enums come as numbers.</summary>
    public static bool TryWrap(object? constant, ITypeSymbol? type, FunctionCompiler scope, out object? value)
    {
        value = constant switch
        {
            bool known => Boxes.Of(known),
            int number => Boxes.Of(number),
            _ => constant,
        };
        if (constant is null || type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return true;
        if (UserTypes.Of(enumeration, scope.Program) is { } user)
            value = new UserEnum(user, constant);
        else if (ClrTypes.Exact(enumeration) is { } loaded)
            value = Enum.ToObject(loaded, constant);
        else
            return false;
        return true;
    }
}
