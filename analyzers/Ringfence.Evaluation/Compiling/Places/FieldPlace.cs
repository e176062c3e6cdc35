using System;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A field of an instance of the program's.</summary>
internal sealed class FieldPlace(Code instance, int field) : Place
{
    public override object? Prepare(Frame frame) => instance(frame) ?? throw new NullReferenceException();

    public override object? Read(Frame frame, object? prepared) =>
        prepared is UserObject found ? found.Fields[field] : ((Unknown)prepared!);

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (prepared is UserObject found)
            found.Fields[field] = value;
        else
            throw new GiveUpException(
                $"a field of an instance that is not known changes, because {((Unknown)prepared!).Reason}",
                ((Unknown)prepared).Place
            );
    }
}
