using System;
using System.Collections.Generic;
using System.Globalization;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>An item of an array, or of a string or list by <c>^1</c> or a range.</summary>
internal sealed class ItemPlace(Code collection, Code index) : Place
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
            return at is Range range ? Ranges.Slice(whole, range) : Item(whole, Position(whole, at));
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
                array[Position(array, at)] = value;
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
            Index position => position.GetOffset(Ranges.Length(whole)),
            _ => checked((int)Convert.ToInt64(at, CultureInfo.InvariantCulture)),
        };

    private static object? Item(object whole, int position) =>
        whole switch
        {
            string text => text[position],
            object?[] array => array[position],
            IList<object?> list => list[position],
            System.Collections.IList list => list[position],
            _ => throw new UnknownReachedException(new("the item of the collection is not known", null)),
        };
}
