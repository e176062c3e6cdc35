using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Ringfence.Model;

/// <summary>Tells elements apart by being the same object: records compare by content, which is slow for whole switches.</summary>
internal sealed class ReferenceEquality<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceEquality<T> Comparer { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
