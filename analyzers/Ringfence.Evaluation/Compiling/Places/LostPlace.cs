using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>Something that is not supported: what is written there cannot be followed.</summary>
internal sealed class LostPlace(string reason, Location place) : Place
{
    public override object? Read(Frame frame, object? prepared) => new Unknown(reason, place);

    public override void Write(Frame frame, object? prepared, object? value) => throw new GiveUpException(reason, place);
}
