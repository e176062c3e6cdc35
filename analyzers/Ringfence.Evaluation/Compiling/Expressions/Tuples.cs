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
        var wanted = operation.OperatorKind == BinaryOperatorKind.Equals;
        return frame =>
        {
            var one = left(frame);
            var other = right(frame);
            try
            {
                return Boxes.Of(Same(one, other) == wanted);
            }
            catch (UnknownReachedException reached)
            {
                return reached.Value;
            }
        };
    }

    // Numbers of different types are converted item by item at run time.
    private static bool Same(object? left, object? right) =>
        (left, right) switch
        {
            (Unknown unknown, _) => throw new UnknownReachedException(unknown),
            (_, Unknown unknown) => throw new UnknownReachedException(unknown),
            (TupleValue one, TupleValue other) => one.Items.Zip(other.Items, Same).All(same => same),
            (IConvertible one, IConvertible other) when one is ValueType && other is ValueType && one.GetType() != other.GetType() =>
                Convert.ToDecimal(one, System.Globalization.CultureInfo.InvariantCulture)
                    == Convert.ToDecimal(other, System.Globalization.CultureInfo.InvariantCulture),
            _ => Equals(left, right),
        };
}
