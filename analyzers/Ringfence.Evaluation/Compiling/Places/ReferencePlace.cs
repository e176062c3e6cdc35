using System;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>What a reference leads to that a method or a condition gives.</summary>
internal sealed class ReferencePlace(Func<Frame, Cell> reference) : Place
{
    public override object? Prepare(Frame frame) => reference(frame);

    public override object? Read(Frame frame, object? prepared) => ((Cell)prepared!).Value;

    public override void Write(Frame frame, object? prepared, object? value) => ((Cell)prepared!).Value = value;
}
