using System;
using System.Collections.Generic;
using System.Globalization;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>An item of an array, or of a string or list by <c>^1</c> or a range.</summary>
/// <param name="collection">What it is an item of.</param>
/// <param name="index">Where it is.</param>
/// <param name="isOfSpan">Whether the collection is a span, whose parts share its items.</param>
/// <param name="mayVary">Whether the collection is an array that may have been made for items of a narrower type.</param>
internal sealed class ItemPlace(Code collection, Code index, bool isOfSpan = false, bool mayVary = false) : Place
{
    public override object? Prepare(Frame frame) => (collection(frame), index(frame));

    public override object? Read(Frame frame, object? prepared)
    {
        var (whole, at) = ((object?, object?))prepared!;
        if (whole is null)
            throw new NullReferenceException();
        if ((whole as Unknown ?? at as Unknown) is { } unknown)
            return frame.Run.Derive("[]", unknown, whole, at);
        try
        {
            if (!Positions.IsRange(at))
                return Item(whole, Position(whole, at));
            var (start, end) = Positions.Offsets(at!, Ranges.Length(whole));
            return Ranges.Slice(whole, start, end, isOfSpan);
        }
        catch (UnknownReachedException reached)
        {
            return reached.Value;
        }
    }

    public override void Write(Frame frame, object? prepared, object? value)
    {
        var (whole, at) = ((object?, object?))prepared!;
        if (whole is null)
            throw new NullReferenceException();
        if ((whole as Unknown ?? at as Unknown) is { } unknown)
            throw new GiveUpException($"an item at an unknown place changes, because {unknown.Reason}", unknown.Place);
        switch (whole)
        {
            case object?[] array:
                var position = Position(array, at);
                if (mayVary && value is not null && position >= 0 && position < array.Length)
                    Identities.DemandItem(array, value);
                array[position] = value;
                break;
            case ArrayPart part:
                part[Position(part, at)] = value;
                break;
            case IList<object?> list:
                list[Position(list, at)] = value;
                break;
            default:
                throw new GiveUpException("an item of a collection that is not known changes", null);
        }
    }

    private static int Position(object whole, object? at) =>
        at switch
        {
            int position => position,
            not null when Positions.IsIndex(at) => Positions.Offset(at, Ranges.Length(whole)),
            _ => checked((int)Convert.ToInt64(at, CultureInfo.InvariantCulture)),
        };

    private static object? Item(object whole, int position) =>
        whole switch
        {
            string text => text[position],
            object?[] array => array[position],
            ArrayPart part => part[position],
            IList<object?> list => list[position],
            System.Collections.IList list => list[position],
            _ => throw new UnknownReachedException(new("the item of the collection is not known", null)),
        };
}
