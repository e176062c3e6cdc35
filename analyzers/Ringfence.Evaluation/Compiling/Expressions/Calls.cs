using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Decides who carries out a call: the program's own code, Ringfence, the framework, or nobody.</summary>
internal static class Calls
{
    /// <summary>Compiles a call that is no part of a chain: an accessor, an operator.</summary>
    public static Code Of(
        IOperation operation,
        IMethodSymbol method,
        IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments,
        FunctionCompiler scope
    )
    {
        var link = Link(operation, method, instance, arguments, scope);
        if (instance is null)
            return frame => link(frame, null);
        var receiver = Receivers.Compile(instance, scope);
        return frame => link(frame, receiver(frame));
    }

    /// <summary>Compiles a call whose receiver the caller evaluates.</summary>
    public static Link Link(
        IOperation operation,
        IMethodSymbol method,
        IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments,
        FunctionCompiler scope
    )
    {
        var link = Reference(operation, method, instance, arguments, scope);
        return ReferenceTo.GivesReference(method) ? (frame, receiver) => Read(link(frame, receiver)) : link;
    }

    /// <summary>What a call gives that may be a reference.</summary>
    public static object? Read(object? given) => given is Cell reference ? reference.Value : given;

    /// <summary>Compiles a call; what returns a reference gives that, not its value.</summary>
    public static Link Reference(
        IOperation operation,
        IMethodSymbol method,
        IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments,
        FunctionCompiler scope
    )
    {
        var invocation = operation as IInvocationOperation;
        var call = new CallShape(
            operation,
            method,
            instance,
            arguments,
            invocation is not null && Invocations.IsExtensionCall(invocation) ? 0 : -1,
            invocation is null ? null : CallSite.Of(invocation)
        );
        return Carried(call, scope);
    }

    /// <summary>Compiles a call, whoever carries it out.</summary>
    public static Link Carried(CallShape call, FunctionCompiler scope)
    {
        var method = call.Method;
        return method.MethodKind switch
        {
            MethodKind.DelegateInvoke => DelegateCalls.Compile(call, scope),
            MethodKind.LocalFunction => LocalFunctionCalls.Compile(call, scope),
            _ when RunCalls.Is(method) => RunCalls.Compile(call, scope),
            MethodKind.Constructor when method.IsImplicitlyDeclared && RecordTypes.IsCopyConstructor(method) => Creations.CopyOfBase(
                call,
                scope
            ),
            _ when scope.Program.KeyOf(method) is { } key && !IsMadeByCompiler(method) => ProgramCalls.Compile(call, key, scope),
            MethodKind.Constructor when scope.Program.KeyOf(method) is null => Exceptions.BaseCall(call, scope),
            _ when GridCalls.Is(call) => GridCalls.Compile(call, scope),
            _ when TypeCalls.Is(method) => TypeCalls.Compile(call, scope),
            _ when NullableCalls.Is(method) => NullableCalls.Compile(call, scope),
            _ when EnumCalls.Is(method, scope) => EnumCalls.Compile(call, scope),
            _ when ExceptionCalls.Is(method) => ExceptionCalls.Compile(call, scope),
            _ when TextHandlerCalls.Is(method) => TextHandlerCalls.Compile(call, scope),
            _ when ClrTypes.IsOurs(method) => SdkCalls.Compile(call, scope),
            _ when TaskCalls.Is(method) => TaskCalls.Compile(call, scope),
            _ when ObjectCalls.Is(method, scope) => ObjectCalls.Compile(call, scope),
            _ => FrameworkCalls.Compile(call, FrameworkCatalogue.Find(method, new TypeFacts(scope)), scope),
        };
    }

    // What the compiler adds to a record or a property is found by the key of the type or the property, and has no body.
    private static bool IsMadeByCompiler(IMethodSymbol method) =>
        method.IsImplicitlyDeclared
        || (
            method.AssociatedSymbol is IPropertySymbol
            && !UserTypes.HasBody(method)
            && !method.IsAbstract
            && !method.IsVirtual
            && !method.IsOverride
        );
}
