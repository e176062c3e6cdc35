using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Blocks
{
    public static Act Compile(IBlockOperation operation, FunctionCompiler scope)
    {
        var acts = operation.Operations.Select(scope.Statement).ToArray();
        // using var x = …; disposes at the end of the block.
        var usings = operation.Operations.OfType<IUsingDeclarationOperation>().Any();
        Act sequence = acts.Length == 1 ? acts[0] : frame => Run(frame, acts, 0);
        var labels = Labels(operation.Operations, scope);
        if (labels.Count > 0)
            sequence = WithLabels(acts, labels);
        return usings ? Usings.Block(operation, sequence, scope, Usings.Around) : sequence;
    }

    public static Act Expression(IExpressionStatementOperation operation, FunctionCompiler scope) => Expression(operation.Operation, scope);

    public static Act Expression(IOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation);
        var place = operation.Syntax.GetLocation();
        return frame =>
        {
            frame.Run.Count();
            try
            {
                value(frame);
            }
            catch (BoundReachedException bound) when (bound.Place is null)
            {
                bound.Place = place;
                throw;
            }
            return Signal.Next;
        };
    }

    /// <summary>The labels of a list of statements with the position that each marks.</summary>
    public static Dictionary<object, int> Labels(IEnumerable<IOperation> statements, FunctionCompiler scope) =>
        statements
            .Select((statement, position) => (statement, position))
            .SelectMany(found => Marks(found.statement).Select(label => (Token: scope.Label(label), found.position)))
            .ToDictionary(found => found.Token, found => found.position);

    private static IEnumerable<ILabelSymbol> Marks(IOperation? statement)
    {
        for (; statement is ILabeledOperation labeled; statement = labeled.Operation)
            yield return labeled.Label;
    }

    private static Signal Run(Frame frame, Act[] acts, int from)
    {
        for (var i = from; i < acts.Length; i++)
            if (acts[i](frame) is not Signal.Next and var signal)
                return signal;
        return Signal.Next;
    }

    private static Act WithLabels(Act[] acts, Dictionary<object, int> labels) =>
        frame =>
        {
            var signal = Run(frame, acts, 0);
            while (signal == Signal.Goto && labels.TryGetValue(frame.Label!, out var position))
            {
                frame.Run.Count();
                signal = Run(frame, acts, position);
            }
            return signal;
        };
}
