using System;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A static field of the program's.</summary>
internal sealed class StaticPlace(UserType type, Func<Frame, TypeRef[]> arguments, int field) : Place
{
    public override object? Read(Frame frame, object? prepared) => Statics.Of(frame.Run, type, arguments(frame))[field];

    public override void Write(Frame frame, object? prepared, object? value) =>
        Statics.Of(frame.Run, type, arguments(frame))[field] = value;
}
