using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class MethodGroups
{
    public static Code Compile(IMethodReferenceOperation operation, FunctionCompiler scope)
    {
        var method = operation.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
            return LocalFunctionCalls.Value(method, scope) ?? scope.Unknown(operation, Reasons.NotSupported(operation));
        var instance = operation.Instance is null ? null : scope.Expression(operation.Instance);
        if (scope.Program.KeyOf(method) is { } key)
            return Own(operation, key, instance, scope);
        if (ClrTypes.IsOurs(method) && scope.Program.SdkMemberOf(method) is { } sdk)
            return frame =>
            {
                var receiver = instance?.Invoke(frame);
                return new MemberFunction(arguments => sdk.Invoke(frame.Run, receiver, arguments));
            };
        if (FrameworkCatalogue.Find(method) is { } member)
            return frame =>
            {
                var receiver = instance?.Invoke(frame);
                return new MemberFunction(arguments =>
                    System.Array.Find(arguments, argument => argument is Unknown) is Unknown unknown
                        ? unknown
                        : member.Invoke(frame.Run, receiver, arguments)
                );
            };
        return scope.Unknown(operation, Reasons.Outside(method));
    }

    private static Code Own(IMethodReferenceOperation operation, DeclarationKey key, Code? instance, FunctionCompiler scope)
    {
        var types = operation.Method.TypeArguments.Select(scope.Type).ToArray();
        var ofType = scope.TypeArguments(operation.Method.ContainingType);
        var isVirtual = operation.IsVirtual || operation.Method.ContainingType.TypeKind == TypeKind.Interface;
        var operatesOnStruct = operation.Instance?.Type is { IsReferenceType: false };
        // The first parameter of an extension method may be bound already.
        return frame =>
        {
            var receiver = instance?.Invoke(frame);
            if (receiver is Unknown)
                return receiver;
            // A struct goes into a box of its own.
            var self = (operatesOnStruct ? Structs.Copied(receiver) : receiver) as UserObject;
            var function = isVirtual && self is not null ? self.Type.Implementation(key) : key;
            var arguments = TypeArguments.Of(
                self?.ArgumentsIn(function, frame.Run.Program) ?? ofType(frame),
                [.. types.Select(type => type(frame))]
            );
            return new ProgramFunction(frame.Run.Program.Function(function), frame.Run, self, arguments, null, frame.Rounds);
        };
    }
}
