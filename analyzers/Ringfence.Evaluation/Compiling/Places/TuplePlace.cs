using System;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>An item of a tuple.</summary>
internal sealed class TuplePlace(Code tuple, int item) : Place
{
    public override object? Prepare(Frame frame) => tuple(frame) ?? throw new NullReferenceException();

    public override object? Read(Frame frame, object? prepared) => prepared is TupleValue found ? found.Items[item] : prepared;

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (prepared is not TupleValue found)
            throw new GiveUpException("an item of a tuple that is not known changes", (prepared as Unknown)?.Place);
        found.Items[item] = value;
    }
}
