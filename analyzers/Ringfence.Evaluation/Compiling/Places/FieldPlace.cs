using System;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A field of an instance of the program's.</summary>
internal sealed class FieldPlace(Code instance, int field) : Place
{
    // null is noticed when the field is read or written, which is after the value was evaluated.
    public override object? Prepare(Frame frame) => instance(frame);

    public override object? Read(Frame frame, object? prepared) =>
        prepared is UserObject found ? found.Fields[field]
        : prepared is null ? throw new NullReferenceException()
        : (Unknown)prepared;

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (prepared is UserObject found)
            found.Fields[field] = value;
        else if (prepared is null)
            throw new NullReferenceException();
        else
            throw new GiveUpException(
                $"a field of an instance that is not known changes, because {((Unknown)prepared).Reason}",
                ((Unknown)prepared).Place
            );
    }
}
