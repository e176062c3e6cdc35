using System;
using System.Collections.Generic;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>What a value is taken apart into: all places are found first, then the value is taken apart and converted, then it is assigned.</summary>
internal abstract class DeconstructionTarget
{
    public abstract object? Prepare(Frame frame);

    /// <summary>Takes a value apart. The assignments that this gives are made when all parts are there.</summary>
    public abstract void Split(Frame frame, object? prepared, object? value, List<Action> assignments);

    public void Assign(Frame frame, object? prepared, object? value)
    {
        var assignments = new List<Action>();
        Split(frame, prepared, value, assignments);
        foreach (var assign in assignments)
            assign();
    }

    /// <summary>A place that takes one part.</summary>
    internal sealed class Single(Place place, Func<Frame, object?, object?> convert) : DeconstructionTarget
    {
        public override object? Prepare(Frame frame) => place.Prepare(frame);

        public override void Split(Frame frame, object? prepared, object? value, List<Action> assignments)
        {
            var converted = Structs.Copied(convert(frame, value));
            assignments.Add(() => place.Write(frame, prepared, converted));
        }
    }

    /// <summary>Several targets in parentheses.</summary>
    internal sealed class Several(DeconstructionTarget[] items, Func<Frame, object?, IReadOnlyList<object?>> split) : DeconstructionTarget
    {
        public override object? Prepare(Frame frame) => Array.ConvertAll(items, item => item.Prepare(frame));

        public override void Split(Frame frame, object? prepared, object? value, List<Action> assignments)
        {
            var parts = split(frame, value);
            for (var i = 0; i < items.Length; i++)
                items[i].Split(frame, ((object?[])prepared!)[i], parts[i], assignments);
        }
    }
}
