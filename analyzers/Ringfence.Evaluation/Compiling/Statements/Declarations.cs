using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Declarations
{
    public static Act Compile(IVariableDeclarationGroupOperation operation, FunctionCompiler scope)
    {
        var acts = operation
            .Declarations.SelectMany(declaration => declaration.Declarators.Select(declarator => Variable(declarator, declaration, scope)))
            .ToArray();
        if (acts.Length == 1)
            return acts[0];
        return frame =>
        {
            foreach (var act in acts)
                act(frame);
            return Signal.Next;
        };
    }

    private static Act Reference(IVariableDeclaratorOperation declarator, IOperation target, FunctionCompiler scope)
    {
        if (!ReferenceTo.CanBe(target))
            return scope.GiveUp(declarator, Reasons.References);
        var reference = ReferenceTo.Compile(target, scope);
        var slot = scope.Variable(declarator.Symbol).Slot;
        return frame =>
        {
            frame.Slots[slot] = reference(frame);
            return Signal.Next;
        };
    }

    private static Act Variable(IVariableDeclaratorOperation declarator, IVariableDeclarationOperation declaration, FunctionCompiler scope)
    {
        var initializer = declarator.Initializer ?? declaration.Initializer;
        if (declarator.Symbol.RefKind != RefKind.None)
            return initializer is null ? scope.GiveUp(declarator, Reasons.References) : Reference(declarator, initializer.Value, scope);
        var value = initializer is null ? static _ => null : scope.Stored(initializer.Value);
        var (slot, isCell) = scope.Variable(declarator.Symbol);
        // A variable of a loop's body is a new one in each round.
        if (isCell)
            return frame =>
            {
                frame.Run.Count();
                var initial = value(frame);
                frame.Slots[slot] = new Cell(initial);
                return Signal.Next;
            };
        return frame =>
        {
            frame.Run.Count();
            frame.Slots[slot] = value(frame);
            return Signal.Next;
        };
    }
}
