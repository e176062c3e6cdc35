using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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
    public Location Place => Operation.Syntax.GetLocation();

    /// <summary>Compiles the arguments; the result takes the receiver, for extension methods.</summary>
    public System.Func<Frame, object?, object?[]> Values(FunctionCompiler scope)
    {
        var compiled = Expressions.Arguments.Compile(Arguments, Method.Parameters.Length, scope, ReceiverParameter, Site);
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

    public System.Action<Frame, object?[]>? WriteBack(FunctionCompiler scope) => Expressions.Arguments.WriteBack(Arguments, scope);

    public int[] ByReference => [.. Method.Parameters.Where(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out).Select(parameter => parameter.Ordinal)];

    /// <summary>A short name for messages: <c>File.ReadAllText</c>.</summary>
    public string Name =>
        Method.AssociatedSymbol is { } property ? $"{Method.ContainingType?.Name}.{property.Name}"
        : Method.MethodKind == MethodKind.Constructor ? $"new {Method.ContainingType?.Name}"
        : $"{Method.ContainingType?.Name}.{Method.Name}";
}
