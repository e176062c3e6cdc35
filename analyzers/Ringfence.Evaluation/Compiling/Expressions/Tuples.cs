using System;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Tuples
{
    public static Code Compile(ITupleOperation operation, FunctionCompiler scope)
    {
        var items = operation.Elements.Select(scope.Stored).ToArray();
        return frame => new TupleValue(Array.ConvertAll(items, item => item(frame)));
    }

    /// <summary><c>==</c> and <c>!=</c>, item by item.</summary>
    public static Code Compare(ITupleBinaryOperation operation, FunctionCompiler scope)
    {
        var left = scope.Expression(operation.LeftOperand);
        var right = scope.Expression(operation.RightOperand);
        var isEquality = operation.OperatorKind == BinaryOperatorKind.Equals;
        var compare = TupleComparison.Of(operation, operation.LeftOperand.Type, operation.RightOperand.Type, isEquality, scope);
        return frame =>
        {
            var one = left(frame);
            var other = right(frame);
            try
            {
                return Boxes.Of(compare(frame, one, other) == isEquality);
            }
            catch (UnknownReachedException reached)
            {
                return reached.Value;
            }
        };
    }
}
