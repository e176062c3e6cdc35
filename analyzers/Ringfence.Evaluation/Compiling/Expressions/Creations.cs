using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>New objects, and copies of records.</summary>
internal static class Creations
{
    public static Code Compile(IObjectCreationOperation operation, FunctionCompiler scope)
    {
        var create = Create(operation, scope);
        return operation.Initializer is null ? create : Initializers.Compile(create, operation.Initializer, scope);
    }

    /// <summary><c>new T()</c></summary>
    public static Code OfParameter(ITypeParameterObjectCreationOperation operation, FunctionCompiler scope)
    {
        if (operation.Type is null)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var type = scope.Type(operation.Type);
        var unknown = scope.Unknown(operation, "the type that the type parameter stands for is not made inside the compiler");
        Code create = frame =>
            type(frame) switch
            {
                UserTypeRef { Type: { Kind: not UserTypeKind.Enum } own } known => Constructions.New(
                    frame.Run,
                    own,
                    known.Arguments,
                    own.PlainConstructor,
                    []
                ),
                { Default: { } value } => value,
                _ => unknown(frame),
            };
        return operation.Initializer is null ? create : Initializers.Compile(create, operation.Initializer, scope);
    }

    public static Code With(IWithOperation operation, FunctionCompiler scope)
    {
        var original = scope.Expression(operation.Operand);
        var unknown = scope.Unknown(operation, Reasons.NotSupported(operation));
        Code copy = frame =>
            original(frame) switch
            {
                UserObject instance => Copies.Of(frame.Run, instance),
                TupleValue value => value.Copy(),
                Unknown known => known,
                null => throw new NullReferenceException(),
                _ => unknown(frame),
            };
        return Initializers.Compile(copy, operation.Initializer, scope);
    }

    /// <summary><c>: base(original)</c>, where the compiler writes the base record's copy constructor.</summary>
    public static Link CopyOfBase(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var type = UserTypes.Of(call.Method.ContainingType, scope.Program)!;
        return (frame, receiver) =>
        {
            if (values(frame, receiver)[0] is not UserObject original)
                throw new NullReferenceException();
            Copies.Copy(frame.Run, (UserObject)frame.Self!, original, type);
            return null;
        };
    }

    private static Code Create(IObjectCreationOperation operation, FunctionCompiler scope)
    {
        if (operation.Constructor is not { } constructor || operation.Type is not INamedTypeSymbol symbol)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        if (UserTypes.Of(symbol, scope.Program) is { } type)
            return Own(operation, constructor, symbol, type, scope);
        // A task that is finished is its result.
        if (symbol.Name == "ValueTask" && operation.Arguments.Length == 1)
            return scope.Stored(operation.Arguments[0].Value);
        if (constructor.Parameters.Length == 0 && symbol is { IsValueType: true } && !ClrTypes.IsOurs(symbol))
            return Literals.DefaultOf(operation, scope);
        var shape = new CallShape(operation, constructor, null, operation.Arguments, -1, null);
        if (ClrTypes.IsOurs(symbol))
        {
            var sdk = SdkCalls.Compile(shape, scope);
            return frame => sdk(frame, null);
        }
        if (Exceptions.IsException(symbol))
            return Exceptions.Create(shape, symbol, scope);
        var link = FrameworkCalls.Compile(shape, FrameworkCatalogue.Find(constructor, new TypeFacts(scope)), scope);
        return frame => link(frame, null);
    }

    private static Code Own(
        IObjectCreationOperation operation,
        IMethodSymbol constructor,
        INamedTypeSymbol symbol,
        UserType type,
        FunctionCompiler scope
    )
    {
        if (constructor.IsImplicitlyDeclared && RecordTypes.IsCopyConstructor(constructor))
        {
            var original = scope.Expression(operation.Arguments[0].Value);
            return frame => original(frame) is UserObject copied ? Copies.Of(frame.Run, copied) : throw new NullReferenceException();
        }
        var key = constructor.IsImplicitlyDeclared && !type.HasPrimaryConstructor ? null : scope.Program.KeyOf(constructor);
        var arguments = Arguments.Compile(operation.Arguments, constructor.Parameters.Length, scope);
        var types = scope.TypeArguments(symbol);
        return frame => Constructions.New(frame.Run, type, types(frame), key, arguments(frame));
    }
}
