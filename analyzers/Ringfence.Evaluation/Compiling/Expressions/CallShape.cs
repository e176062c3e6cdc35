using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>A call as it is written.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Method">What is called.</param>
/// <param name="Instance">The instance; <see langword="null"/> for static methods.</param>
/// <param name="Arguments">The arguments in the order in which they are evaluated.</param>
/// <param name="ReceiverParameter">The parameter that takes the receiver of an extension method; -1 for others.</param>
/// <param name="Site">What caller information says; <see langword="null"/> when the method asks for none.</param>
internal sealed record CallShape(
    IOperation Operation,
    IMethodSymbol Method,
    IOperation? Instance,
    ImmutableArray<IArgumentOperation> Arguments,
    int ReceiverParameter,
    CallSite? Site
)
{
    /// <summary>What is needed of it when it runs.</summary>
    public CallFacts Facts =>
        new(
            Name,
            Operation.Syntax.GetLocation(),
            !Method.IsStatic && Method.MethodKind != MethodKind.Constructor && ReceiverParameter < 0,
            ReceiverParameter >= 0,
            ByReference()
        );

    /// <summary>The arguments of a call that does not compile; <see langword="null"/> for all others.</summary>
    public BrokenArguments? Broken { get; init; }

    /// <summary>Compiles the arguments; the result takes the receiver, for extension methods.</summary>
    public System.Func<Frame, object?, object?[]> Values(FunctionCompiler scope)
    {
        if (Broken is not null)
            return Broken.Values(this, scope);
        var compiled = Expressions.Arguments.Compile(Arguments, Method.Parameters.Length, scope, ReceiverParameter, Site, IsEvaluated);
        if (ReceiverParameter < 0)
            return (frame, _) => compiled(frame);
        var position = ReceiverParameter;
        return (frame, receiver) =>
        {
            var values = compiled(frame);
            values[position] = receiver;
            return values;
        };
    }

    /// <summary>What writes back what was passed by reference; <see langword="null"/> when nothing was, or the callee has the references themselves.</summary>
    public System.Action<Frame, object?[]>? WriteBack(FunctionCompiler scope) =>
        Broken is not null ? Broken.WriteBack(scope)
        : IsEvaluated ? null
        : Expressions.Arguments.WriteBack(Arguments, scope);

    // Few calls have any, and this is asked of each.
    private int[] ByReference()
    {
        foreach (var parameter in Method.Parameters)
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                return [.. Method.Parameters.Where(other => other.RefKind is RefKind.Ref or RefKind.Out).Select(other => other.Ordinal)];
        return [];
    }

    private bool IsEvaluated =>
        ReferenceTo.IsEvaluated(Method) && !(Method.IsImplicitlyDeclared && Method.MethodKind != MethodKind.DelegateInvoke);

    private string Name =>
        Method.AssociatedSymbol is { } property ? $"{Method.ContainingType?.Name}.{property.Name}"
        : Method.MethodKind == MethodKind.Constructor ? $"new {Method.ContainingType?.Name}"
        : $"{Method.ContainingType?.Name}.{Method.Name}";
}
