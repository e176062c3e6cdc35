using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Running;

/// <summary>A delegate that calls several functions, one after the other; the last one's result counts.</summary>
internal sealed class FunctionList(IReadOnlyList<FunctionValue> parts) : FunctionValue
{
    public IReadOnlyList<FunctionValue> Parts { get; } = parts;

    public override object? Invoke(object?[] arguments)
    {
        object? result = null;
        foreach (var part in Parts)
            result = part.Invoke((object?[])arguments.Clone());
        return result;
    }

    public override bool Equals(object? obj) => obj is FunctionList other && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Count;
}
