using System;
using System.Globalization;
using System.Linq;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>An item of an array of several dimensions.</summary>
internal sealed class GridPlace(Code grid, Code[] indices) : Place
{
    public override object? Prepare(Frame frame) =>
        (grid(frame) ?? throw new NullReferenceException(), Array.ConvertAll(indices, index => index(frame)));

    public override object? Read(Frame frame, object? prepared)
    {
        var (whole, at) = ((object, object?[]))prepared!;
        return Unknown(whole, at) is { } unknown ? new Unknown(unknown.Reason, unknown.Place) : ((Grid)whole)[Indices(at)];
    }

    public override void Write(Frame frame, object? prepared, object? value)
    {
        var (whole, at) = ((object, object?[]))prepared!;
        if (Unknown(whole, at) is { } unknown)
            throw new GiveUpException($"an item at an unknown place changes, because {unknown.Reason}", unknown.Place);
        ((Grid)whole)[Indices(at)] = value;
    }

    private static Unknown? Unknown(object whole, object?[] at) => whole as Unknown ?? at.OfType<Unknown>().FirstOrDefault();

    private static int[] Indices(object?[] at) => Array.ConvertAll(at, index => Convert.ToInt32(index, CultureInfo.InvariantCulture));
}
