using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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

    public static Act Compile(IUsingOperation operation, FunctionCompiler scope) =>
        Compile(operation, scope, scope.Statement, Around) ?? scope.GiveUp(operation, Reasons.NotSupported(operation));

    /// <summary>Compiles the statement, whose body may be that of an iterator; <see langword="null"/> when it is not followed.</summary>
    public static TBody? Compile<TBody>(
        IUsingOperation operation,
        FunctionCompiler scope,
        Func<IOperation, TBody> compile,
        Func<Action<Frame>, Action<Frame>, TBody, TBody> around
    )
        where TBody : class
    {
        if (operation.IsAsynchronous)
            return null;
        if (operation.Resources is IVariableDeclarationGroupOperation group)
        {
            var declare = scope.Statement(group);
            var slots = Slots([group], scope);
            return around(
                frame =>
                {
                    Clear(frame, slots);
                    Begin(frame, () => declare(frame), Variables(group, scope));
                },
                Disposing(Variables(group, scope)),
                compile(operation.Body)
            );
        }
        var resource = scope.Expression(operation.Resources);
        var slot = scope.NewSlot();
        return around(frame => frame.Slots[slot] = resource(frame), Disposing([frame => frame.Slots[slot]]), compile(operation.Body));
    }

    public static Act Declaration(IUsingDeclarationOperation operation, FunctionCompiler scope) =>
        scope.Statement(operation.DeclarationGroup);

    /// <summary>Disposes, at the end of a block, what it declared with <c>using var</c>, the last first.</summary>
    public static TBody Block<TBody>(
        IBlockOperation block,
        TBody statements,
        FunctionCompiler scope,
        Func<Action<Frame>, Action<Frame>, TBody, TBody> around
    )
    {
        var groups = block.Operations.OfType<IUsingDeclarationOperation>().Select(declared => declared.DeclarationGroup).ToArray();
        var slots = Slots(groups, scope);
        return around(frame => Clear(frame, slots), Disposing([.. groups.SelectMany(group => Variables(group, scope))]), statements);
    }

    public static Act Around(Action<Frame> begin, Action<Frame> end, Act body) =>
        frame =>
        {
            begin(frame);
            try
            {
                return body(frame);
            }
            finally
            {
                end(frame);
            }
        };

    // What was made before the next resource failed is disposed.
    private static void Begin(Frame frame, Action declare, Code[] resources)
    {
        try
        {
            declare();
        }
        catch (Exception)
        {
            Disposing(resources)(frame);
            throw;
        }
    }

    // What an earlier round left is disposed already.
    private static void Clear(Frame frame, int[] slots)
    {
        foreach (var slot in slots)
            frame.Slots[slot] = null;
    }

    private static int[] Slots(IEnumerable<IVariableDeclarationGroupOperation> groups, FunctionCompiler scope) =>
        [
            .. groups
                .SelectMany(group => group.Declarations)
                .SelectMany(declaration => declaration.Declarators)
                .Select(declarator => scope.Variable(declarator.Symbol).Slot),
        ];

    private static Code[] Variables(IVariableDeclarationGroupOperation group, FunctionCompiler scope) =>
        [
            .. group
                .Declarations.SelectMany(declaration => declaration.Declarators)
                .Select(declarator => References.Read(scope.Variable(declarator.Symbol))),
        ];

    private static Action<Frame> Disposing(Code[] resources) => frame => DisposeFrom(frame, resources, resources.Length - 1);

    // One that fails does not keep the others from being disposed.
    private static void DisposeFrom(Frame frame, Code[] resources, int last)
    {
        if (last < 0)
            return;
        try
        {
            Dispose(frame, resources[last](frame));
        }
        finally
        {
            DisposeFrom(frame, resources, last - 1);
        }
    }

    private static void Dispose(Frame frame, object? resource)
    {
        if (resource is UserObject own && own.Type.FrameworkImplementations.TryGetValue(DisposeId, out var dispose))
            OwnCalls.Method(frame, own, dispose, none, []);
    }
}
