using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Invocations
{
    public static Code Compile(IInvocationOperation operation, FunctionCompiler scope)
    {
        if (OmittedCalls.Are(operation.TargetMethod, operation.Syntax.SyntaxTree))
            return static _ => null;
        var calls = new Stack<IInvocationOperation>();
        IOperation? start = operation;
        while (start is IInvocationOperation call)
        {
            calls.Push(call);
            start = Receiver(call);
        }
        var links = new List<Link>(calls.Count);
        var root =
            start is null ? null
            // A struct is passed to an extension method as to any other parameter.
            : IsExtensionCall(calls.Peek()) ? scope.Stored(start)
            : calls.Peek().TargetMethod.IsReadOnly ? scope.Expression(start)
            : Receivers.Compile(start, scope);
        foreach (var call in calls)
            links.Add(Calls.Link(call, call.TargetMethod, call.Instance, call.Arguments, scope));
        if (links.Count == 1)
        {
            var only = links[0];
            return root is null ? frame => only(frame, null) : frame => only(frame, root(frame));
        }
        var chain = links.ToArray();
        return frame =>
        {
            var value = root?.Invoke(frame);
            foreach (var link in chain)
                value = link(frame, value);
            return value;
        };
    }

    /// <summary>What a call is made on: its instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (IsExtensionCall(call) ? call.Arguments[0].Value : null);
        // The conversion to a base type or interface is no work.
        while (
            receiver
                is IConversionOperation
                {
                    OperatorMethod: null,
                    IsImplicit: true,
                    Conversion: { IsReference: true } or { IsIdentity: true }
                } conversion
        )
            receiver = conversion.Operand;
        return receiver;
    }

    public static bool IsExtensionCall(IInvocationOperation call) =>
        call is { Instance: null, TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 }
        && call.Arguments[0] is { Parameter: { Ordinal: 0, RefKind: RefKind.None or RefKind.In } };
}
