using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>Something that can be assigned to.</summary>
internal abstract class Place
{
    /// <summary>Evaluates what the place is made of: the instance, the index. Done once, before the value.</summary>
    public virtual object? Prepare(Frame frame) => null;

    public abstract object? Read(Frame frame, object? prepared);

    public abstract void Write(Frame frame, object? prepared, object? value);
}
