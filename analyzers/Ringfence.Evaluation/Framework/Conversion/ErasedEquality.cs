using System.Collections;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Framework;

/// <summary>Equality of erased values. Comparing with an unknown has no known outcome, whichever side it stands on.</summary>
internal sealed class ErasedEquality : IEqualityComparer<object?>
{
    private readonly IEqualityComparer? comparer;

    private ErasedEquality(IEqualityComparer? comparer) => this.comparer = comparer;

    public static ErasedEquality Default { get; } = new(comparer: null);

    /// <summary>A comparer of the framework for erased values.</summary>
    public static IEqualityComparer<object?> Of(object? comparer) =>
        comparer switch
        {
            null => Default,
            UserObject own => new ProgramComparer(own),
            IEqualityComparer<object?> erased => erased,
            IEqualityComparer untyped => new ErasedEquality(untyped),
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => throw new UnknownReachedException(new($"how {comparer.GetType().Name} compares is not known", place: null)),
        };

    public static bool AreEqual(object? left, object? right)
    {
        if (left is Unknown unknownLeft)
            throw new UnknownReachedException(unknownLeft);
        if (right is Unknown unknownRight)
            throw new UnknownReachedException(unknownRight);
        return Equals(left, right);
    }

    bool IEqualityComparer<object?>.Equals(object? x, object? y)
    {
        if (comparer is null)
            return AreEqual(x, y);
        if (x is Unknown or null || y is Unknown or null)
            return AreEqual(x, y);
        return comparer.Equals(x, y);
    }

    int IEqualityComparer<object?>.GetHashCode(object? obj)
    {
        if (obj is null)
            return 0;
        return comparer is null || obj is Unknown ? obj.GetHashCode() : comparer.GetHashCode(obj);
    }
}
