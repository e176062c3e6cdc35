using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Arrays
{
    public static Code Compile(IArrayCreationOperation operation, FunctionCompiler scope)
    {
        if (operation.Type is not IArrayTypeSymbol type)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        if (!type.IsSZArray)
            return Grids.Compile(operation, type, scope);
        if (operation.Initializer is { } initializer)
        {
            var items = initializer.ElementValues.Select(scope.Stored).ToArray();
            return frame => Array.ConvertAll(items, item => item(frame));
        }
        var size = scope.Expression(operation.DimensionSizes[0]);
        var element = scope.Type(type.ElementType);
        var isPlain = type.ElementType.IsReferenceType;
        return frame =>
        {
            var length = size(frame);
            return length is Unknown
                ? length
                : New(frame, Convert.ToInt64(length, CultureInfo.InvariantCulture), isPlain ? null : element(frame));
        };
    }

    public static Code Element(IArrayElementReferenceOperation operation, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(operation, scope);
        return frame => place.Read(frame, place.Prepare(frame));
    }

    public static object?[] New(Frame frame, long length, TypeRef? element)
    {
        if (length < 0)
            throw new OverflowException("Arithmetic operation resulted in an overflow.");
        if (length > frame.Run.Limits.CollectionSize)
            throw new BoundReachedException(
                string.Format(CultureInfo.InvariantCulture, "the array would have more than {0:N0} items", frame.Run.Limits.CollectionSize)
            );
        frame.Run.Count((int)length / 16);
        var items = new object?[length];
        if (element is not null)
            for (var i = 0; i < items.Length; i++)
                items[i] = element.Default;
        return items;
    }
}
