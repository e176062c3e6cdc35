using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of methods that the program declares: they are evaluated.</summary>
internal static class ProgramCalls
{
    public static Link Compile(CallShape call, DeclarationKey key, FunctionCompiler scope)
    {
        var method = call.Method;
        var facts = call.Facts;
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var types = method.TypeArguments.Select(scope.Type).ToArray();
        var told = Told(method);
        if (method.MethodKind == MethodKind.Constructor)
            return Chained(call, key, values, scope);
        if (ExtensionBlocks.TakesReceiver(method))
            return OfExtensionBlock(key, values, scope.TypeArguments(method.ContainingType), types);
        if (method is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } && (method.IsAbstract || method.IsVirtual))
            return OfTypeParameter(call, key, values, types, scope);
        if (method.IsStatic)
        {
            var owner = UserTypes.Of(method.ContainingType, scope.Program);
            var ownerTypes = scope.TypeArguments(method.ContainingType);
            return (frame, receiver) =>
            {
                var arguments = values(frame, receiver);
                var ofOwner = ownerTypes(frame);
                if (owner is not null)
                    Statics.Ensure(frame.Run, owner, ofOwner);
                var passed = TypeArguments.Of(ofOwner, Resolved(types, frame));
                var result = frame
                    .Run.Program.Function(key)
                    .Invoke(frame.Run, null, passed, arguments, null, Rounds(frame, told, arguments));
                writeBack?.Invoke(frame, arguments);
                return result;
            };
        }
        var isBase = call.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };
        var isVirtual =
            !isBase && (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface);
        var unknown = new UnknownCalls(facts, "the instance is not known");
        var isCopied = Receivers.IsCopied(call.Instance, method, scope);
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (receiver is Unknown cause)
                return Unfollowed(frame, cause, key, facts, unknown, arguments);
            var self = receiver as UserObject ?? throw new NullReferenceException();
            if (isCopied)
                self = (UserObject)Structs.Copied(self)!;
            var function = isVirtual ? self.Type.Implementation(key) : key;
            var passed = TypeArguments.Of(self.ArgumentsIn(function, frame.Run.Program), Resolved(types, frame));
            var result = frame
                .Run.Program.Function(function)
                .Invoke(frame.Run, self, passed, arguments, null, Rounds(frame, told, arguments));
            writeBack?.Invoke(frame, arguments);
            return result;
        };
    }

    // Which method runs is not known, nor on what: it must at least do nothing but compute.
    private static object? Unfollowed(
        Frame frame,
        Unknown cause,
        DeclarationKey key,
        CallFacts call,
        UnknownCalls unknown,
        object?[] arguments
    )
    {
        var effects = frame.Run.Program.Function(key).Effects;
        if (effects.MayChangeObjects(frame.Run.Program) || effects.MayTouchBuilders(frame.Run.Program))
            throw new GiveUpException($"{call.Name} runs on an instance that is not known, because {cause.Reason}", call.Place);
        return unknown.Outcome(frame, cause, cause, arguments);
    }

    // A static member of an interface: the type argument says whose it is.
    private static Link OfTypeParameter(
        CallShape call,
        DeclarationKey key,
        Func<Frame, object?, object?[]> values,
        Func<Frame, TypeRef>[] types,
        FunctionCompiler scope
    )
    {
        var constrained = call.Operation switch
        {
            IInvocationOperation invocation => invocation.ConstrainedToType,
            IPropertyReferenceOperation property => property.ConstrainedToType,
            IBinaryOperation binary => binary.ConstrainedToType,
            IUnaryOperation unary => unary.ConstrainedToType,
            _ => null,
        };
        var owner = constrained is null ? null : scope.Type(constrained);
        var unknown = new UnknownCalls(call.Facts, "the type that implements it is known when the program runs");
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (owner?.Invoke(frame) is not UserTypeRef type)
                return unknown.Outcome(frame, null, arguments);
            Statics.Ensure(frame.Run, type.Type, type.Arguments);
            var function = type.Type.Implementation(key);
            if (StoredProperties.StaticFieldOf(type.Type, function, frame.Run.Program) is >= 0 and var field)
                return Statics.Of(frame.Run, type.Type, type.Arguments)[field];
            return frame
                .Run.Program.Function(function)
                .Invoke(frame.Run, null, TypeArguments.Of(type.Arguments, Resolved(types, frame)), arguments, null, frame.Rounds);
        };
    }

    private static Link OfExtensionBlock(
        DeclarationKey key,
        Func<Frame, object?, object?[]> values,
        Func<Frame, TypeRef[]> ofBlock,
        Func<Frame, TypeRef>[] types
    ) =>
        (frame, receiver) =>
        {
            object?[] arguments = [receiver, .. values(frame, receiver)];
            return frame
                .Run.Program.Function(key)
                .Invoke(frame.Run, null, TypeArguments.Of(ofBlock(frame), Resolved(types, frame)), arguments, null, frame.Rounds);
        };

    // : this(…) and : base(…) go on with the object that is being made.
    private static Link Chained(CallShape call, DeclarationKey key, Func<Frame, object?, object?[]> values, FunctionCompiler scope)
    {
        var type = UserTypes.Of(call.Method.ContainingType, scope.Program)!;
        return (frame, _) =>
        {
            var self = (UserObject)frame.Self!;
            Constructions.Construct(frame.Run, self, type, key, values(frame, null));
            return null;
        };
    }

    /// <summary>The parameters that a witness tells: those whose values are short.</summary>
    private static (string Name, int Position)[] Told(IMethodSymbol method) =>
        [
            .. method
                .Parameters.Where(parameter =>
                    parameter is { RefKind: RefKind.None, IsOptional: false }
                    && parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_String
                )
                .Select(parameter => (parameter.Name, parameter.Ordinal)),
        ];

    private static LoopRound? Rounds(Frame frame, (string Name, int Position)[] told, object?[] arguments)
    {
        var rounds = frame.Rounds;
        foreach (var (name, position) in told)
            rounds = new LoopRound(name, arguments[position], rounds);
        return rounds;
    }

    private static TypeRef[] Resolved(Func<Frame, TypeRef>[] types, Frame frame)
    {
        if (types.Length == 0)
            return [];
        var resolved = new TypeRef[types.Length];
        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = types[i](frame);
        return resolved;
    }
}
