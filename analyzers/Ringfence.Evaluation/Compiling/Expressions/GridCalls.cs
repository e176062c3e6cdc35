using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What an array of several dimensions is asked: its lengths.</summary>
internal static class GridCalls
{
    private static readonly string[] names = ["get_Length", "get_Rank", "GetLength", "GetUpperBound", "GetLowerBound"];

    public static bool Is(CallShape call) =>
        call.Method.ContainingType?.SpecialType == SpecialType.System_Array
        && names.Contains(call.Method.Name)
        && call.Instance is { } instance
        && (instance is IConversionOperation { Operand.Type: { } from } ? from : instance.Type) is IArrayTypeSymbol { IsSZArray: false };

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var name = call.Method.Name;
        var unknown = new UnknownCalls(call.Facts, Reasons.Outside(call.Method));
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            return (receiver, arguments) switch
            {
                (null, _) => throw new NullReferenceException(),
                (Unknown cause, _) => unknown.Outcome(frame, cause, receiver, arguments),
                (Grid grid, []) => Boxes.Of(name == "get_Rank" ? grid.Rank : grid.Length),
                (Grid grid, [int dimension]) => Boxes.Of(
                    name == "GetLowerBound" ? 0
                    : name == "GetUpperBound" ? grid.LengthOf(dimension) - 1
                    : grid.LengthOf(dimension)
                ),
                _ => unknown.Outcome(frame, receiver, arguments),
            };
        };
    }
}
