using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>a..b</c>, and what is indexed with it or with <c>^1</c>.</summary>
internal static class Ranges
{
    public static Code Compile(IRangeOperation operation, FunctionCompiler scope)
    {
        Code start = operation.LeftOperand is null ? static _ => 0 : scope.Expression(operation.LeftOperand);
        Code end = operation.RightOperand is null
            ? static _ => Positions.Index(0, fromEnd: true)
            : scope.Expression(operation.RightOperand);
        return frame =>
        {
            var first = start(frame);
            var last = end(frame);
            return (first as Unknown ?? last as Unknown) is { } unknown ? unknown
                : first is null || last is null ? null
                : Positions.Range(first, last);
        };
    }

    public static Code Indexer(IImplicitIndexerReferenceOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation, scope);
        return frame => place.Read(frame, place.Prepare(frame));
    }

    public static bool IsSpan(ITypeSymbol? type) =>
        type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>A part of a string, array, span or list.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="start">Its first item.</param>
    /// <param name="end">The item behind its last.</param>
    /// <param name="shares">Whether the part shares its items with the whole, as that of a span does.</param>
    public static object? Slice(object? whole, int start, int end, bool shares)
    {
        var count = end - start;
        if (start < 0 || count < 0 || start + count > Length(whole))
            throw new ArgumentOutOfRangeException(nameof(end));
        return whole switch
        {
            string text => text.Substring(start, count),
            ArrayPart part => ArrayPart.Of(part, start, count),
            object?[] array => shares ? ArrayPart.Of(array, start, count) : array.Skip(start).Take(count).ToArray(),
            List<object?> list => list.GetRange(start, count),
            _ => throw new UnknownReachedException(new("the part of the collection is not known", null)),
        };
    }

    public static int Length(object? whole) =>
        whole switch
        {
            string text => text.Length,
            object?[] array => array.Length,
            ICollection<object?> collection => collection.Count,
            ArrayPart part => part.Count,
            null => throw new NullReferenceException(),
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => throw new UnknownReachedException(new("the length of the collection is not known", null)),
        };
}
