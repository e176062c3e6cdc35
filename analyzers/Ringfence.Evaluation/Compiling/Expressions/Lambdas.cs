using System;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Lambdas
{
    public static Code Compile(IAnonymousFunctionOperation operation, FunctionCompiler scope)
    {
        var inner = scope.Inside(operation.Symbol);
        var function = new FunctionCode("a lambda", inner.Parameters(operation.Symbol.Parameters));
        BodyCompiler.Fill(function, inner, operation.Body, operation.Symbol);
        function.CapturedSlots = Array.ConvertAll(inner.Captures, capture => capture.Inner);
        var slots = Array.ConvertAll(inner.Captures, capture => capture.Outer);
        if (slots.Length == 0)
            return frame => new ProgramFunction(function, frame.Run, frame.Self, frame.Types, null, frame.Rounds);
        return frame =>
        {
            var cells = new Cell[slots.Length];
            for (var i = 0; i < slots.Length; i++)
                cells[i] = (Cell)(frame.Slots[slots[i]] ??= new Cell(null));
            return new ProgramFunction(function, frame.Run, frame.Self, frame.Types, cells, frame.Rounds);
        };
    }
}
