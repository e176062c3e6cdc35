using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>The kinds of operations in a program: what the compiler makes of its C#.</summary>
internal static class OperationKinds
{
    /// <summary>Kinds that no generated program holds, by the reason.</summary>
    private static readonly ILookup<string, OperationKind> without = new (string Reason, OperationKind[] Kinds)[]
    {
        (
            "stands for code that does not compile, or for which the compiler has no operation",
            [OperationKind.None, OperationKind.Invalid, OperationKind.InterpolatedStringAppendInvalid]
        ),
        (
            "Visual Basic",
            [
                OperationKind.Stop,
                OperationKind.End,
                OperationKind.RaiseEvent,
                OperationKind.ReDim,
                OperationKind.ReDimClause,
                OperationKind.Parenthesized,
                OperationKind.OmittedArgument,
            ]
        ),
        (
            "only in control flow graphs",
            [
                OperationKind.FlowCapture,
                OperationKind.FlowCaptureReference,
                OperationKind.IsNull,
                OperationKind.CaughtException,
                OperationKind.StaticLocalInitializationSemaphore,
                OperationKind.FlowAnonymousFunction,
            ]
        ),
        (
            "unknown by design: see the constructs that are not evaluated",
            [
                OperationKind.DynamicObjectCreation,
                OperationKind.DynamicMemberReference,
                OperationKind.DynamicInvocation,
                OperationKind.DynamicIndexerAccess,
                OperationKind.AddressOf,
                OperationKind.FunctionPointerInvocation,
                OperationKind.InlineArrayAccess,
            ]
        ),
        ("not in the body of a member", [OperationKind.Attribute]),
        ("bytes are no part of a fleet", [OperationKind.Utf8String]),
    }
        .SelectMany(entry => entry.Kinds.Select(kind => (entry.Reason, Kind: kind)))
        .ToLookup(pair => pair.Reason, pair => pair.Kind);

    /// <summary>The kinds of which every run must hold at least one.</summary>
    public static IEnumerable<OperationKind> Expected =>
        typeof(OperationKind)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(candidate => !candidate.IsDefined(typeof(ObsoleteAttribute)))
            .Select(candidate => (OperationKind)candidate.GetValue(null)!)
            .Except(without.SelectMany(kinds => kinds));

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
