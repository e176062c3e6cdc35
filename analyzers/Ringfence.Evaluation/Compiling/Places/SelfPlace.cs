using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary><c>this</c> in a struct: whoever holds the struct sees the new one.</summary>
internal sealed class SelfPlace : Place
{
    public override object? Read(Frame frame, object? prepared) => frame.Self;

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (frame.Self is not UserObject self || value is not UserObject other)
            throw new GiveUpException("a struct becomes one that is not known", (value as Unknown)?.Place);
        other.Fields.CopyTo(self.Fields, 0);
    }
}
