using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>a..b</c>, and what is indexed with it or with <c>^1</c>.</summary>
internal static class Ranges
{
    public static Code Compile(IRangeOperation operation, FunctionCompiler scope)
    {
        Code start = operation.LeftOperand is null ? static _ => new Index(0) : scope.Expression(operation.LeftOperand);
        Code end = operation.RightOperand is null ? static _ => new Index(0, fromEnd: true) : scope.Expression(operation.RightOperand);
        return frame =>
        {
            var first = start(frame);
            var last = end(frame);
            return (first as Unknown ?? last as Unknown) is { } unknown ? unknown : new Range(AsIndex(first), AsIndex(last));
        };
    }

    public static Code Indexer(IImplicitIndexerReferenceOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation, scope);
        return frame => place.Read(frame, place.Prepare(frame));
    }

    public static Index AsIndex(object? value) => value is Index index ? index : new Index((int)value!);

    /// <summary>A part of a string, array or list.</summary>
    public static object? Slice(object? whole, Range range)
    {
        var length = Length(whole);
        var start = range.Start.GetOffset(length);
        var count = range.End.GetOffset(length) - start;
        if (start < 0 || count < 0 || start + count > length)
            throw new ArgumentOutOfRangeException(nameof(range));
        return whole switch
        {
            string text => text.Substring(start, count),
            object?[] array => array.Skip(start).Take(count).ToArray(),
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
            null => throw new NullReferenceException(),
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => throw new UnknownReachedException(new("the length of the collection is not known", null)),
        };
}
