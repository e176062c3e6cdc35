using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>The kinds of operations in a program: what the compiler makes of its C#.</summary>
internal static class OperationKinds
{
    /// <summary>Kinds that no generated program holds, with the reason.</summary>
    private static readonly Dictionary<OperationKind, string> without = new()
    {
        [OperationKind.None] = "stands for what the compiler has no operation for",
        [OperationKind.Invalid] = "stands for code that does not compile",
        [OperationKind.Stop] = "Visual Basic",
        [OperationKind.End] = "Visual Basic",
        [OperationKind.RaiseEvent] = "Visual Basic",
        [OperationKind.ReDim] = "Visual Basic",
        [OperationKind.ReDimClause] = "Visual Basic",
    };

    /// <summary>The kinds of which every run must hold at least one.</summary>
    public static IEnumerable<OperationKind> Expected =>
        Enum.GetValues<OperationKind>().Distinct().Where(kind => !without.ContainsKey(kind));

    /// <summary>The kinds in a file.</summary>
    public static IEnumerable<OperationKind> Of(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes()
            .Where(node =>
                node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax
            )
            .Select(node => model.GetOperation(node))
            .OfType<IOperation>()
            .SelectMany(SelfAndDescendants)
            .Select(operation => operation.Kind);
    }

    private static IEnumerable<IOperation> SelfAndDescendants(IOperation root)
    {
        var open = new Stack<IOperation>([root]);
        while (open.TryPop(out var operation))
        {
            yield return operation;
            foreach (var child in operation.ChildOperations)
                open.Push(child);
        }
    }
}
