using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.CodeFixes.Tests;

/// <summary>
/// A copy of a program in which every call that takes its line from the compiler is given a number of its own instead, so that an origin leads back to
/// one call even where several stand on a line.
/// </summary>
internal sealed class NumberedCalls : CSharpSyntaxRewriter
{
    private readonly List<InvocationExpressionSyntax> calls = [];
    private SemanticModel? model;

    public NumberedCalls(CSharpCompilation program)
    {
        Program = program;
        foreach (var tree in program.SyntaxTrees)
        {
            model = program.GetSemanticModel(tree);
            Program = Program.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(Visit(tree.GetRoot()), tree.Options));
        }
    }

    public CSharpCompilation Program { get; private set; }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (model!.GetOperation(node) is not IInvocationOperation operation || LineParameter(operation) is not { } line)
            return visited;
        calls.Add(node);
        return visited.AddArgumentListArguments(
            SyntaxFactory.Argument(
                SyntaxFactory.NameColon(line),
                default,
                SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(calls.Count))
            )
        );
    }

    /// <summary>The text of the original program that an origin stands for.</summary>
    public Location? Locate(Origin origin, CSharpCompilation original)
    {
        if (origin.Line < 1 || origin.Line > calls.Count)
            return null;
        var call = calls[origin.Line - 1];
        var operation = (IInvocationOperation)original.GetSemanticModel(call.SyntaxTree).GetOperation(call)!;
        var argument = operation.Arguments.FirstOrDefault(passed =>
            passed.ArgumentKind == ArgumentKind.Explicit && passed.Parameter?.Name == origin.Parameter
        );
        return argument?.Syntax is ArgumentSyntax { Expression: var value }
            ? ItemOf(value, origin.Item).GetLocation()
            : NameOf(call).GetLocation();
    }

    private static string? LineParameter(IInvocationOperation operation) =>
        operation
            .Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue)
            .Select(argument => argument.Parameter!)
            .FirstOrDefault(parameter =>
                parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CallerLineNumberAttribute")
            )
            ?.Name;

    private static ExpressionSyntax ItemOf(ExpressionSyntax list, int item) =>
        (item, list) switch
        {
            (>= 0, CollectionExpressionSyntax collection)
                when item < collection.Elements.Count
                    && collection.Elements.Take(item + 1).All(element => element is ExpressionElementSyntax) => (
                (ExpressionElementSyntax)collection.Elements[item]
            ).Expression,
            (>= 0, ImplicitArrayCreationExpressionSyntax array) => array.Initializer.Expressions[item],
            (>= 0, ArrayCreationExpressionSyntax { Initializer: { } initializer }) => initializer.Expressions[item],
            _ => list,
        };

    private static SimpleNameSyntax NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name : (SimpleNameSyntax)call.Expression;
}
