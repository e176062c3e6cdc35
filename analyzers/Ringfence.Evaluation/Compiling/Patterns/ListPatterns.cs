using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary><c>is [1, .. var rest, 9]</c></summary>
internal static class ListPatterns
{
    public static Match Compile(IListPatternOperation pattern, FunctionCompiler scope)
    {
        var slice = pattern
            .Patterns.Select((inner, index) => (inner, index))
            .FirstOrDefault(found => found.inner is ISlicePatternOperation);
        var sliceAt = slice.inner is null ? -1 : slice.index;
        var ofSlice = slice.inner is ISlicePatternOperation { Pattern: { } inside } ? PatternTable.Compile(inside, scope) : null;
        var items = pattern.Patterns.Select(inner => inner is ISlicePatternOperation ? null : PatternTable.Compile(inner, scope)).ToArray();
        var shares = Ranges.IsSpan(pattern.InputType);
        Match match = (frame, value) =>
            value switch
            {
                null => false,
                Unknown unknown => frame.Run.Decide(frame.Run.Derive("matches " + pattern.Syntax, unknown, unknown))
                    && Bind(frame, unknown, items, ofSlice),
                _ => Matches(frame, value, items, sliceAt, shares, ofSlice),
            };
        return TypePatterns.Declared(match, pattern.DeclaredSymbol, scope);
    }

    private static bool Matches(Frame frame, object value, Match?[] items, int sliceAt, bool shares, Match? ofSlice)
    {
        var length = Ranges.Length(value);
        if (sliceAt < 0 ? length != items.Length : length < items.Length - 1)
            return false;
        var shift = length - items.Length;
        for (var i = 0; i < items.Length; i++)
            if (items[i] is { } item && !item(frame, Item(value, i < sliceAt || sliceAt < 0 ? i : i + shift)))
                return false;
        return ofSlice is null || ofSlice(frame, Ranges.Slice(value, sliceAt, sliceAt + shift + 1, shares));
    }

    // On the path where an unknown matches, its items are unknown too; patterns on them decide for themselves.
    private static bool Bind(Frame frame, Unknown unknown, Match?[] items, Match? ofSlice)
    {
        for (var i = 0; i < items.Length; i++)
            if (items[i] is { } item && !item(frame, frame.Run.Derive("item", unknown, unknown, i)))
                return false;
        return ofSlice is null || ofSlice(frame, new Unknown(unknown.Reason, unknown.Place));
    }

    private static object? Item(object value, int index) =>
        value switch
        {
            string text => text[index],
            object?[] array => array[index],
            ArrayPart part => part[index],
            System.Collections.Generic.IList<object?> list => list[index],
            _ => throw new UnknownReachedException(new("the item of the collection is not known", null)),
        };
}
