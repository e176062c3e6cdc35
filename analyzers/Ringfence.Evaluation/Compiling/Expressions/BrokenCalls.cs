using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>
/// Calls that do not compile yet, which is what code looks like most of the time while it is typed. An error inside a lambda makes every call around it one of
/// them: which method is meant is clear all the same.
/// </summary>
internal static class BrokenCalls
{
    public static Code Compile(IInvalidOperation operation, FunctionCompiler scope)
    {
        if (operation.Syntax is not InvocationExpressionSyntax syntax)
            return _ => new Unknown(Reasons.Broken, null);
        var values = operation.ChildOperations.ToArray();
        var written = syntax.ArgumentList.Arguments;
        var receiver = values.Length > written.Count ? Receiver(values[values.Length - written.Count - 1]) : null;
        var meant = Candidates(operation, syntax, receiver, scope)
            .Select(method => (Method: method, Pairs: Pairs(method, written, values)))
            .Where(candidate => candidate.Pairs is not null)
            .OrderBy(candidate =>
                candidate.Method.Parameters.Count(parameter =>
                    !parameter.IsOptional && candidate.Pairs!.All(pair => !SymbolEqualityComparer.Default.Equals(pair.Parameter, parameter))
                )
            )
            .FirstOrDefault();
        if (meant.Method is null)
            return Nothing(receiver, scope);
        var site = CallSite.Of(syntax, meant.Method, meant.Pairs!.Select(pair => (pair.Parameter.Name, pair.Value.Syntax)));
        var instance = meant.Method.IsStatic ? null : receiver;
        var shape = new CallShape(operation, meant.Method, instance, [], -1, site) { Broken = new(meant.Pairs!) };
        var link = Calls.Carried(shape, scope);
        if (instance is null)
            return frame => link(frame, null);
        var value = scope.Expression(instance);
        return frame => link(frame, value(frame));
    }

    private static IEnumerable<IMethodSymbol> Candidates(
        IInvalidOperation operation,
        InvocationExpressionSyntax syntax,
        IOperation? receiver,
        FunctionCompiler scope
    )
    {
        var info = scope.Program.ModelOf(operation.Syntax.SyntaxTree).GetSymbolInfo(syntax);
        var found = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        return found
            .OfType<IMethodSymbol>()
            .Where(method => method is { IsExtensionMethod: false } && (method.IsStatic || receiver is not null));
    }

    // What the call is made on; behind a member access that means nothing, what that is made on.
    private static IOperation? Receiver(IOperation operation) =>
        operation.Kind == OperationKind.None ? operation.ChildOperations.FirstOrDefault() : operation;

    private static List<(IParameterSymbol Parameter, IOperation Value)>? Pairs(
        IMethodSymbol method,
        SeparatedSyntaxList<ArgumentSyntax> written,
        IOperation[] values
    )
    {
        var pairs = new List<(IParameterSymbol Parameter, IOperation Value)>();
        for (var i = 0; i < written.Count; i++)
        {
            var parameter = written[i].NameColon is { } name
                ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name.Name.Identifier.ValueText)
                : method.Parameters.ElementAtOrDefault(i);
            var isOut = written[i].RefKindKeyword.IsKind(SyntaxKind.OutKeyword);
            var isLambda = written[i].Expression is AnonymousFunctionExpressionSyntax;
            if (
                parameter is null
                || isOut != (parameter.RefKind == RefKind.Out)
                || (isLambda && parameter.Type.TypeKind != TypeKind.Delegate)
            )
                return null;
            pairs.Add((parameter, values[values.Length - written.Count + i]));
        }
        return pairs;
    }

    // Nobody can tell what is going to stand here. A builder stays what it is, and may get more.
    private static Code Nothing(IOperation? receiver, FunctionCompiler scope)
    {
        if (receiver is null)
            return _ => new Unknown(Reasons.Broken, null);
        var value = scope.Expression(receiver);
        return frame =>
        {
            if (value(frame) is not Builder builder)
                return new Unknown(Reasons.Broken, null);
            builder.LeaveOpen(Reasons.Broken);
            return builder;
        };
    }
}
