using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary><c>_</c></summary>
internal sealed class DiscardPlace : Place
{
    public override object? Read(Frame frame, object? prepared) => null;

    public override void Write(Frame frame, object? prepared, object? value) { }
}
