using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Arrays of several dimensions.</summary>
internal static class Grids
{
    public static Code Compile(IArrayCreationOperation operation, IArrayTypeSymbol type, FunctionCompiler scope)
    {
        var sizes = operation.DimensionSizes.Select(scope.Expression).ToArray();
        var items = operation.Initializer is null ? null : Leaves(operation.Initializer).Select(scope.Stored).ToArray();
        var element = scope.Type(type.ElementType);
        var isPlain = type.ElementType.IsReferenceType;
        return frame =>
        {
            var lengths = Array.ConvertAll(sizes, size => size(frame));
            if (lengths.OfType<Unknown>().FirstOrDefault() is { } unknown)
                return new Unknown(unknown.Reason, unknown.Place);
            var known = Array.ConvertAll(lengths, length => Convert.ToInt32(length, CultureInfo.InvariantCulture));
            var count = known.Aggregate(1L, (product, length) => product * length);
            if (count > frame.Run.Limits.CollectionSize)
                throw new BoundReachedException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "the array would have more than {0:N0} items",
                        frame.Run.Limits.CollectionSize
                    )
                );
            if (items is not null)
                return new Grid(known, Array.ConvertAll(items, item => item(frame)));
            var initial = isPlain ? null : element(frame);
            return new Grid(known, [.. Enumerable.Range(0, (int)count).Select(_ => initial?.Default)]);
        };
    }

    private static IEnumerable<IOperation> Leaves(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(value => value is IArrayInitializerOperation inner ? Leaves(inner) : [value]);
}
