using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary><c>using</c>: disposes what the program's own types dispose; what the framework would free is never made.</summary>
internal static class Usings
{
    private const string DisposeId = "M:System.IDisposable.Dispose";

    private static readonly object?[] none = [];

    public static Act Compile(IUsingOperation operation, FunctionCompiler scope)
    {
        if (operation.IsAsynchronous)
            return scope.GiveUp(operation, Reasons.NotSupported(operation));
        if (operation.Resources is IVariableDeclarationGroupOperation group)
            return Around(scope.Statement(group), Variables(group, scope), scope.Statement(operation.Body));
        var resource = scope.Expression(operation.Resources);
        var slot = scope.NewSlot();
        return Around(
            frame =>
            {
                frame.Slots[slot] = resource(frame);
                return Signal.Next;
            },
            [frame => frame.Slots[slot]],
            scope.Statement(operation.Body)
        );
    }

    public static Act Declaration(IUsingDeclarationOperation operation, FunctionCompiler scope) =>
        scope.Statement(operation.DeclarationGroup);

    /// <summary>Disposes, at the end of a block, what it declared with <c>using var</c>, the last first.</summary>
    public static Act Block(IBlockOperation block, Act statements, FunctionCompiler scope)
    {
        var resources = block
            .Operations.OfType<IUsingDeclarationOperation>()
            .SelectMany(declared => Variables(declared.DeclarationGroup, scope))
            .ToArray();
        var slots = block
            .Operations.OfType<IUsingDeclarationOperation>()
            .SelectMany(declared => declared.DeclarationGroup.Declarations)
            .SelectMany(declaration => declaration.Declarators)
            .Select(declarator => scope.Variable(declarator.Symbol).Slot)
            .ToArray();
        return Around(
            frame =>
            {
                // What an earlier round left is disposed already.
                foreach (var slot in slots)
                    frame.Slots[slot] = null;
                return Signal.Next;
            },
            resources,
            statements
        );
    }

    private static Code[] Variables(IVariableDeclarationGroupOperation group, FunctionCompiler scope) =>
        [
            .. group
                .Declarations.SelectMany(declaration => declaration.Declarators)
                .Select(declarator => References.Read(scope.Variable(declarator.Symbol))),
        ];

    private static Act Around(Act begin, Code[] resources, Act body) =>
        frame =>
        {
            begin(frame);
            try
            {
                return body(frame);
            }
            finally
            {
                for (var i = resources.Length - 1; i >= 0; i--)
                    Dispose(frame, resources[i](frame));
            }
        };

    private static void Dispose(Frame frame, object? resource)
    {
        if (resource is UserObject own && own.Type.FrameworkImplementations.TryGetValue(DisposeId, out var dispose))
            OwnCalls.Method(frame, own, dispose, none, []);
    }
}
